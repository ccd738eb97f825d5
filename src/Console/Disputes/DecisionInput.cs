namespace SupplyChain.Console.Disputes;

/// <summary>Who is to hold a manufacturer's name, as it was chosen.</summary>
public sealed class DecisionInput
{
    public const string Nobody = "nobody";

    public Guid CommandId { get; set; } = Guid.NewGuid();
    public Guid? ClaimId { get; set; }

    /// <summary>The id of an organisation, or the word nobody; null where nothing was chosen.</summary>
    public string? Holder { get; set; }

    public string? Reason { get; set; }

    /// <summary>Whether somebody of the parties, or nobody, was chosen.</summary>
    public bool Names(DisputeListAnswer.Row row) => Holder == Nobody || row.Parties.Any(party => $"{party.Id}" == Holder);

    /// <summary>The command's fields, where <see cref="Names"/> holds.</summary>
    public object For(DisputeListAnswer.Row row) => new
    {
        manufacturerClaimId = row.Id,
        reason = Reason ?? "",
        holder = Holder == Nobody ? (Guid?)null : Guid.Parse(Holder!),
    };
}
