using System.Globalization;
using System.Text.RegularExpressions;

using SupplyChain.Console.Words;

using Fault = SupplyChain.Console.Api.Fault;

namespace SupplyChain.Console.Bills;

static partial class NextRevisionFaults
{
    /// <summary>A refusal with its field as the form calls it; lines are counted as they would stand in the revision.</summary>
    public static Fault Named(Fault fault, Language language)
    {
        if (fault.Field is not { } field) return fault;
        if (LineField().Match(field) is { Success: true } line)
            return fault with
            {
                Field = $"{BillWords.Number.In(language)} "
                    + $"{int.Parse(line.Groups[1].Value, CultureInfo.InvariantCulture) + 1}: {line.Groups[2].Value}",
            };
        return fault with
        {
            Field = field switch
            {
                "product" => BillWords.Product.In(language),
                "revision" => BillWords.NewRevision.In(language),
                "description" => BillWords.Description.In(language),
                "effectiveFrom" => BillWords.EffectiveFrom.In(language),
                "lines" => BillWords.Lines.In(language),
                _ => field,
            },
        };
    }

    [GeneratedRegex(@"^lines\[(\d{1,4})\]\.?(.*)$")]
    private static partial Regex LineField();
}
