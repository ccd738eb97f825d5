namespace SupplyChain.ServiceDefaults;

/// <summary>The header by which a caller names a command, so that its repetition is recognised.</summary>
public static class IdempotencyKey
{
    public const string Header = "Idempotency-Key";
}
