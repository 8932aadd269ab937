/** The shop's API. */
@GenerateTl(schema = "acme/shop.tl", name = "Shop")
package com.acme.shop;

import dev.tl4j.GenerateTl;
