using SupplyChain.Console.Conditions;
using SupplyChain.Console.Frame;

namespace SupplyChain.Console.Requests;

/// <summary>Another round of quotes, as its form holds it.</summary>
public sealed class RoundInput
{
    public Guid CommandId { get; set; }
    public string? QuoteDeadline { get; set; }

    /// <summary>Empty for as long after the quote deadline as before.</summary>
    public string? AwardDeadline { get; set; }
    public bool BestAndFinal { get; set; }

    /// <summary>Whether a supplier may quote again, by its id. Nobody is all of them.</summary>
    public Dictionary<string, bool> Suppliers { get; set => field = value ?? []; } = [];

    public RoundCommand Read(Guid request, FormReading reading)
    {
        var chosen = Suppliers.Where(each => each.Value).Select(each => Guid.TryParse(each.Key, out var id) ? id : Guid.Empty)
            .Where(id => id != Guid.Empty).ToList();
        return new(
            request, reading.Moment(QuoteDeadline, "quoteDeadline"), BestAndFinal, chosen.Count == 0 ? null : chosen,
            string.IsNullOrWhiteSpace(AwardDeadline) ? null : reading.Moment(AwardDeadline, "awardDeadline"));
    }
}

/// <summary>The fields of the command.</summary>
public sealed record RoundCommand(
    Guid RequestId, DateTimeOffset QuoteDeadline, bool BestAndFinal, IReadOnlyList<Guid>? SupplierIds, DateTimeOffset? AwardDeadline);
