using System.Globalization;

using SupplyChain.Console.Bills;
using SupplyChain.Console.Conditions;
using SupplyChain.Console.Frame;
using SupplyChain.Contracts.SupplierMatching.Api;

using WeekQuantity = SupplyChain.Console.Api.WeekQuantity;

namespace SupplyChain.Console.BillRequests;

/// <summary>A request for the parts of a bill, as its form holds it.</summary>
public sealed class BillRequestInput
{
    public Guid CommandId { get; set; }
    public string? Region { get; set; }
    public bool AcceptSubstitutes { get; set; }

    /// <summary>Products to build, by the date of the Monday.</summary>
    public Dictionary<string, string?> Weeks { get; set => field = value ?? []; } = [];

    /// <summary>Numbers of the lines that are not wanted.</summary>
    public Dictionary<string, string?> Without { get; set => field = value ?? []; } = [];

    public ConditionsInput Conditions { get; set => field = value ?? new(); } = new();

    /// <summary>The mark of what was shown for review; null before.</summary>
    public string? Reviewed { get; set; }

    /// <param name="region">Where the reader asked for parts last; null where it never did.</param>
    public static BillRequestInput Of(string? region, DateTimeOffset now) => new()
    {
        CommandId = Guid.NewGuid(),
        Region = region,
        Conditions = ConditionsInput.Usual(now),
    };

    public bool IsWithout(int line) => Without.ContainsKey(line.ToString(CultureInfo.InvariantCulture));

    public OpenBillRequestCommand Read(Bill bill, FormReading reading)
    {
        int[] wanted = [.. bill.Lines.Select(line => line.Number).Where(line => !IsWithout(line))];
        if (wanted.Length == 0) reading.Refuse<object>("lines", BillRequestWords.NoLines);
        return new(
            bill.Id, NeedInput.Read(Weeks, reading), (Region ?? "").Trim(), Conditions.Read(reading),
            wanted.Length == bill.Lines.Count ? null : wanted, AcceptSubstitutes);
    }
}

/// <summary>The fields of the command.</summary>
/// <param name="Lines">Null for all.</param>
public sealed record OpenBillRequestCommand(
    Guid BillOfMaterialsId, IReadOnlyList<WeekQuantity> Builds, string Region, SourcingConditions Conditions, IReadOnlyList<int>? Lines,
    bool AcceptSubstitutes);
