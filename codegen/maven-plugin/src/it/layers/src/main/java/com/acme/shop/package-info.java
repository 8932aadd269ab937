/** Telegram's API with methods of our own. */
@GenerateTl(schema = {"telegram/api.tl", "acme/shop.tl"}, name = "ShopApi", include = "acme.*")
package com.acme.shop;

import dev.tl4j.GenerateTl;
