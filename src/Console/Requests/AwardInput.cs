using SupplyChain.Console.Api;
using SupplyChain.Console.Conditions;
using SupplyChain.Console.Frame;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.Requests;

/// <summary>An award as its form holds it: a text for each supplier and Monday.</summary>
public sealed class AwardInput
{
    public Guid CommandId { get; set; }
    public bool AcceptLess { get; set; }

    /// <summary>By the supplier's id and the date of the Monday.</summary>
    public Dictionary<string, Dictionary<string, string?>?> Splits { get; set => field = value ?? []; } = [];

    public string? At(Guid supplier, DateOnly week) => Splits.GetValueOrDefault($"{supplier}")?.GetValueOrDefault(NeedInput.Key(week));

    /// <summary>What is written for a week, over all suppliers; what cannot be read counts as nothing.</summary>
    public decimal SumOf(DateOnly week) => Splits.Values.Sum(of => Written.Number(of?.GetValueOrDefault(NeedInput.Key(week))) ?? 0);

    /// <summary>The best ranked supplier's offer, up to the need of each week that is not over.</summary>
    /// <param name="best">Null where nobody quoted.</param>
    /// <param name="since">The Monday of this week.</param>
    public static AwardInput Of(IReadOnlyList<WeekQuantity> need, RequestViewAnswer.Quote? best, DateOnly since)
    {
        var input = new AwardInput { CommandId = Guid.NewGuid() };
        if (best is not null)
            input.Splits[$"{best.SupplierId}"] = need.Where(week => week.Week >= since)
                .Select(week => (week.Week, Quantity: Portion(week.Quantity, best, week.Week)))
                .Where(week => week.Quantity > 0)
                .ToDictionary(week => NeedInput.Key(week.Week), week => (string?)Formats.Plain(week.Quantity));
        return input;
    }

    /// <summary>A plan as it was calculated.</summary>
    public static AwardInput Of(AwardPlansAnswer.Plan plan)
    {
        var input = new AwardInput { CommandId = Guid.NewGuid() };
        foreach (var of in plan.Splits.GroupBy(split => split.SupplierId))
            input.Splits[$"{of.Key}"] = of.SelectMany(split => split.Weeks).GroupBy(week => week.Week)
                .ToDictionary(week => NeedInput.Key(week.Key), week => (string?)Formats.Plain(week.Sum(each => each.Quantity)));
        return input;
    }

    /// <summary>Suppliers without a quantity are left out.</summary>
    public AwardCommand Read(Guid request, FormReading reading)
    {
        var splits = new List<AwardCommand.Split>();
        foreach (var (supplier, weeks) in Splits)
        {
            if (!Guid.TryParse(supplier, out var id)) continue;
            var awarded = new List<WeekQuantity>();
            foreach (var (key, text) in (weeks ?? []).OrderBy(week => week.Key, StringComparer.Ordinal))
            {
                if (string.IsNullOrWhiteSpace(text) || Written.Date(key) is not { } monday) continue;
                if (reading.Number(text, $"{supplier} {Formats.Week(monday)}") is > 0 and var quantity) awarded.Add(new(monday, quantity));
            }

            if (awarded.Count > 0) splits.Add(new(id, awarded));
        }

        if (splits.Count == 0 && reading.Faults.Count == 0) reading.Refuse<object>("splits", RequestWords.NothingAwarded);
        return new(request, splits, AcceptLess);
    }

    /// <summary>At least the need, in whole order multiples and not below the minimum order; as much of it as is offered.</summary>
    static decimal Portion(decimal need, RequestViewAnswer.Quote quote, DateOnly week)
    {
        var (multiple, offered) = (quote.Terms.OrderMultiple > 0 ? quote.Terms.OrderMultiple : 1, quote.In(week));
        var wanted = decimal.Ceiling(Math.Max(need, quote.Terms.MinimumOrder) / multiple) * multiple;
        if (wanted > offered) wanted = decimal.Floor(offered / multiple) * multiple;
        return wanted >= quote.Terms.MinimumOrder ? wanted : 0;
    }
}

/// <summary>The fields of the command.</summary>
public sealed record AwardCommand(Guid RequestId, IReadOnlyList<AwardCommand.Split> Splits, bool AcceptLess)
{
    public sealed record Split(Guid SupplierId, IReadOnlyList<WeekQuantity> Weeks);

    /// <summary>The faults with suppliers and weeks instead of the paths of the command.</summary>
    /// <param name="names">Of the suppliers, by id.</param>
    public IReadOnlyList<Fault> InWords(IEnumerable<Fault> faults, IReadOnlyDictionary<Guid, string> names, Language language) =>
        [.. faults.Select(fault => fault.Field is null ? fault : fault with { Field = Of(fault.Field, names, language) })];

    string Of(string field, IReadOnlyDictionary<Guid, string> names, Language language)
    {
        if (field == "splits") return RequestWords.AwardTitle.In(language);
        if (field.IndexOf(' ') is > 0 and var end && Guid.TryParse(field.AsSpan(0, end), out var written))
            return names.GetValueOrDefault(written, "") + field[end..];
        for (var at = 0; at < Splits.Count; at++)
        {
            var path = $"splits[{at}].";
            if (!field.StartsWith(path, StringComparison.Ordinal)) continue;
            var week = NeedInput.WeekOf(field[path.Length..], Splits[at].Weeks);
            return names.GetValueOrDefault(Splits[at].SupplierId, "") + (week is { } monday ? $" {Formats.Week(monday)}" : "");
        }

        return field;
    }
}

public sealed class ReasonInput
{
    public Guid CommandId { get; set; }
    public string? Reason { get; set; }
}
