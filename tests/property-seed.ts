import fc from "fast-check";

/** The same inputs on every run, so that a red build is the change's doing; `FC_SEED=$RANDOM` tries others. */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 1) });
