using SupplyChain.Console.Api;
using SupplyChain.Console.Frame;
using SupplyChain.Console.Terms;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.Offers;

/// <summary>An offer as it is written into the form.</summary>
public sealed class OfferInput
{
    public Guid CommandId { get; set; }
    public TermsInput Terms { get; set; } = new();

    /// <summary>"true" where the box is ticked.</summary>
    public string? Public { get; set; }

    /// <summary>An offer that stands; without one, a year from today in yuan.</summary>
    public static OfferInput Of(OfferViewAnswer.Shown? offer, DateOnly today) => new()
    {
        CommandId = Guid.NewGuid(),
        Public = offer is null or { Public: true } ? "true" : null,
        Terms = offer is not null ? TermsInput.Of(offer.Terms) : new()
        {
            OrderMultiple = "1",
            Currency = "CNY",
            ValidFrom = Formats.Date(today),
            ValidTo = Formats.Date(today.AddYears(1)),
        },
    };

    /// <summary>The command, and the faults of what could not be read.</summary>
    public (OfferCommand Command, IReadOnlyList<Fault> Faults) Read(Guid component, Language language)
    {
        var reading = new FormReading(language);
        var command = new OfferCommand(component, Terms.Read(reading, "terms"), Public == "true");
        return (command, [.. reading.Faults.Select(fault => OfferWords.Named(fault, language))]);
    }
}

/// <summary>What publishing an offer takes.</summary>
public sealed record OfferCommand(Guid ComponentId, TermsShown Terms, bool Public);

/// <summary>A form without fields.</summary>
public sealed class WithdrawOfferInput
{
    public Guid CommandId { get; set; }
}
