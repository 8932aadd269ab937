/** Nothing of Telegram's. */
@GenerateTl(schema = "acme/ton.tl", name = "TonApi")
package com.acme.ton;

import dev.tl4j.GenerateTl;
