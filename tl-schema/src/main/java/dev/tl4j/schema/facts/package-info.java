/**
 * What is known about methods beyond their schema: the errors they answer with and who may call them. The facts come as tables, text
 * with a tab between columns, so that users can bring their own; documentation is made of them, nothing else depends on them.
 */
package dev.tl4j.schema.facts;
