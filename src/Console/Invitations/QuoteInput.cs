using SupplyChain.Console.Api;
using SupplyChain.Console.Frame;
using SupplyChain.Console.Terms;
using SupplyChain.Console.Words;
using SupplyChain.Contracts.SupplierMatching.Api;

using CountryCode = SupplyChain.Contracts.CountryCode;
using WeekQuantity = SupplyChain.Console.Api.WeekQuantity;

namespace SupplyChain.Console.Invitations;

/// <summary>A quote as it is written into the form.</summary>
public sealed class QuoteInput
{
    public Guid CommandId { get; set; }
    public TermsInput Terms { get; set; } = new();
    public string? Tooling { get; set; }
    public Incoterm Incoterm { get; set; } = Incoterm.Ddp;
    public string? Place { get; set; }
    public string? Origin { get; set; }
    public List<WeekInput> Weeks { get; set => field = value ?? []; } = [];

    /// <summary>The command, and the faults of what could not be read. Weeks without a quantity are not offered.</summary>
    public (QuoteCommand Command, IReadOnlyList<Fault> Faults) Read(Guid request, Guid component, Language language)
    {
        var reading = new FormReading(language);
        var terms = Terms.Read(reading, "terms");
        var weeks = new List<WeekQuantity>();
        foreach (var week in Weeks.Where(week => !string.IsNullOrWhiteSpace(week.Quantity)))
        {
            var path = $"weeks[{weeks.Count}].quantity";
            var read = new WeekQuantity(reading.Date(week.Week, path), reading.Number(week.Quantity, path));
            if (read.Quantity > 0 || Written.Number(week.Quantity) is null) weeks.Add(read);
        }

        var command = new QuoteCommand(
            request, terms, weeks, component, string.IsNullOrWhiteSpace(Tooling) ? 0 : reading.Number(Tooling, "tooling"),
            new(
                Incoterm, string.IsNullOrWhiteSpace(Place) ? null : Place.Trim(),
                string.IsNullOrWhiteSpace(Origin) ? CountryCode.China : Origin.Trim().ToUpperInvariant()));
        return (command, [.. reading.Faults.Select(fault => InvitationWords.Named(fault, weeks, language))]);
    }
}

public sealed class WeekInput
{
    /// <summary>The Monday.</summary>
    public string? Week { get; set; }
    public string? Quantity { get; set; }
}

/// <summary>What submitting a quote takes.</summary>
public sealed record QuoteCommand(
    Guid RequestId, TermsShown Terms, IReadOnlyList<WeekQuantity> Weeks, Guid ComponentId, decimal Tooling, DeliveryTerms Delivery);

/// <summary>A form without fields.</summary>
public sealed class WithdrawInput
{
    public Guid CommandId { get; set; }
}
