import { bundleProduct } from "./bundle.ts";
console.log(await bundleProduct());
