package com.acme.shop;

import java.util.List;

/** Handwritten, in the package of generated classes. */
public record Basket(List<Item> items) {}
