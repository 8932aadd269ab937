/** Telegram's layer 228. */
@GenerateTl(schema = "telegram/api-228.tl", name = "Api", include = "account.sendConfirmPhoneCode")
package com.acme.before;

import dev.tl4j.GenerateTl;
