import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/** A stand-in for MongoDB, without full text ($search) nor $regexMatch. Argument: port. */
public class RunMongo {
  public static void main(String[] args) throws Exception {
    new MongoServer(new MemoryBackend()).bind("127.0.0.1", Integer.parseInt(args[0]));
    Thread.currentThread().join();
  }
}
