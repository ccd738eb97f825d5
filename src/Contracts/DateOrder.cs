namespace SupplyChain.Contracts;

/// <summary>The order of a list by date. Entries of the same moment are in the order of their ids.</summary>
public enum DateOrder { EarliestFirst, LatestFirst }
