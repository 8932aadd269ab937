/** What the strangers are asked. */
@GenerateTl(
        schema = "telegram/api.tl",
        name = "InteropApi",
        include = {"account.sendConfirmPhoneCode", "help.getNearestDc", "help.getConfig"})
package dev.tl4j.interop.api;

import dev.tl4j.GenerateTl;
