namespace SupplyChain.Console.Replacements;

public sealed class ReplaceInput
{
    public Guid CommandId { get; set; }

    /// <summary>Ids of the bills that are ticked.</summary>
    public List<string> Bills { get; set => field = value ?? []; } = [];

    public bool Keep { get; set; }
    public string? Reason { get; set; }
}

public sealed class UndoInput
{
    public Guid CommandId { get; set; }
    public string? Reason { get; set; }
}
