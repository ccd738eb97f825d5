namespace SupplyChain.Console.Manufacturers;

/// <summary>Two components that are to be one part.</summary>
public sealed class PartMergeInput
{
    public Guid CommandId { get; set; } = Guid.NewGuid();
    public Guid? Into { get; set; }
    public Guid? From { get; set; }
    public string? Reason { get; set; }

    public object Fields => new { intoId = Into ?? Guid.Empty, fromId = From ?? Guid.Empty, reason = Reason ?? "" };
}
