namespace SupplyChain.Console.Manufacturers;

/// <summary>Two names that are to be one, as they were written.</summary>
public sealed class MergeInput
{
    public Guid CommandId { get; set; } = Guid.NewGuid();
    public string? Into { get; set; }
    public string? From { get; set; }
    public string? Reason { get; set; }

    public object Fields => new { into = Into ?? "", from = From ?? "", reason = Reason ?? "" };
}

/// <summary>Two names that are to be two again.</summary>
public sealed class SeparationInput
{
    public Guid CommandId { get; set; } = Guid.NewGuid();
    public Guid? MergerId { get; set; }
    public string? Reason { get; set; }
}
