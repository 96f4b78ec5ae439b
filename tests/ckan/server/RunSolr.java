import org.apache.solr.embedded.JettyConfig;
import org.apache.solr.embedded.JettySolrRunner;

/** Solr's own Jetty, as its tests and benchmarks run it: Maven has Solr's jars, not its distribution. Arguments: home, port. */
public class RunSolr {
  public static void main(String[] args) throws Exception {
    JettyConfig config = JettyConfig.builder().setPort(Integer.parseInt(args[1])).build();
    JettySolrRunner solr = new JettySolrRunner(args[0], config);
    solr.start();
    Thread.currentThread().join();
  }
}
