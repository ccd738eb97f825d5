using SupplyChain.Console.Frame;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.Terms;

/// <summary>The fields of terms as they are written into a form.</summary>
public sealed class TermsInput
{
    /// <summary>How many price breaks the form has room for; the platform takes up to 20.</summary>
    public const int PriceRows = 6;

    public string? MinimumOrder { get; set; }
    public string? OrderMultiple { get; set; }
    public string? LeadTimeDays { get; set; }
    public string? Currency { get; set; }
    public string? ValidFrom { get; set; }
    public string? ValidTo { get; set; }
    public List<PriceInput> Prices { get; set => field = value ?? []; } = [];

    /// <summary>The form filled with terms that stand already.</summary>
    public static TermsInput Of(TermsShown terms) => new()
    {
        MinimumOrder = Formats.Plain(terms.MinimumOrder),
        OrderMultiple = Formats.Plain(terms.OrderMultiple),
        LeadTimeDays = Formats.Plain(terms.LeadTimeDays),
        Currency = terms.Currency,
        ValidFrom = Formats.Date(terms.ValidFrom),
        ValidTo = Formats.Date(terms.ValidTo),
        Prices = [.. terms.Prices.Select(PriceInput.Of)],
    };

    /// <summary>Rows that are empty are left out. The first price holds from the minimum order where nothing else is written.</summary>
    /// <param name="path">Of the terms in the command, such as <c>terms</c>.</param>
    public TermsShown Read(FormReading reading, string path)
    {
        var minimum = reading.Number(MinimumOrder, $"{path}.minimumOrder");
        var rows = Prices.Where(row => !row.IsEmpty).ToList();
        if (rows.Count == 0) reading.Refuse<object>($"{path}.prices", TermsWords.NoPrice);
        return new(
            minimum,
            reading.Number(OrderMultiple, $"{path}.orderMultiple"),
            reading.Whole(LeadTimeDays, $"{path}.leadTimeDays"),
            [
                .. rows.Select((row, at) => new PriceShown(
                    at == 0 && string.IsNullOrWhiteSpace(row.From)
                        ? minimum : reading.Number(row.From, $"{path}.prices[{at}].fromQuantity"),
                    reading.Number(row.Price, $"{path}.prices[{at}].unitPrice"))),
            ],
            (Currency ?? "").Trim().ToUpperInvariant(),
            reading.Date(ValidFrom, $"{path}.validFrom"),
            reading.Date(ValidTo, $"{path}.validTo"));
    }
}

/// <summary>A price break.</summary>
public sealed class PriceInput
{
    public string? From { get; set; }
    public string? Price { get; set; }

    public static PriceInput Of(PriceShown price) =>
        new() { From = Formats.Plain(price.FromQuantity), Price = Formats.Plain(price.UnitPrice) };

    public bool IsEmpty => string.IsNullOrWhiteSpace(From) && string.IsNullOrWhiteSpace(Price);
}
