namespace SupplyChain.Console.Runs;

/// <summary>Declines a hold.</summary>
public sealed class DeclineInput
{
    public Guid CommandId { get; set; }
    public string? Reason { get; set; }
}
