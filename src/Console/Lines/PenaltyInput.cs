namespace SupplyChain.Console.Lines;

/// <summary>What may be done about a penalty: by who has it, and by the line's operator.</summary>
public enum PenaltyStep { Appeal, Uphold, Waive }

/// <summary>Appeals against a penalty, upholds or waives it.</summary>
public sealed class PenaltyInput
{
    public Guid CommandId { get; set; }
    public string? Reason { get; set; }
}
