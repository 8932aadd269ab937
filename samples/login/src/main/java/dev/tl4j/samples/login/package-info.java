/** Signs in from a terminal, in any way that there is. */
package dev.tl4j.samples.login;
