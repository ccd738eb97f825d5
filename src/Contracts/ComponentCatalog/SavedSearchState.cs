namespace SupplyChain.Contracts.ComponentCatalog;

/// <summary>
/// Watching: new parts that fit are told. Broken: it cannot be run, because the taxonomy no longer has what it names; it goes on once it
/// can be run again. Full: it found as many parts as a search may, and looks for no more.
/// </summary>
public enum SavedSearchState { Watching, Broken, Full }
