namespace SupplyChain.Contracts.CapacityBooking.Api;

/// <summary>What a pilot line costs. Everybody who may book it sees it.</summary>
/// <param name="PerHour">For each hour of a slot, in the currency; 0 or more.</param>
/// <param name="PerRun">For each completed run besides its time; 0 or more.</param>
/// <param name="Currency">ISO 4217 code, such as <c>CNY</c>.</param>
/// <param name="SubsidyShare">The share of each charge for which a public subsidy may be claimed, 0 to 1.</param>
public sealed record LinePrices(
    [Money] decimal PerHour, [Money] decimal PerRun, [Currency] string Currency = "CNY", [Share] decimal SubsidyShare = 0);

/// <summary>
/// States what a line costs, by its operator. A slot costs what was stated when it was held; slots held before cost what they did.
/// </summary>
public sealed record StatePrices(LinePrices Prices);

/// <summary>Credits the charge of a booking, by the line's operator, once and in full.</summary>
/// <param name="Reason">1 to 500 characters.</param>
public sealed record CreditCharge([ReasonText] string Reason);

/// <summary>
/// What is charged: a completed run, a confirmed booking without a run, one that was released later than the policy's notice; or what
/// is credited of it.
/// </summary>
public enum ChargeCause { Run, Missed, LateRelease, Credit }

/// <summary>An entry of a monthly statement. Only the organisation that booked and the line's operator see it.</summary>
/// <param name="EventId">The stored event in which it was decided.</param>
/// <param name="Day">When it was decided, by the line's local time. It belongs to the statement of that month.</param>
/// <param name="Slot">The time that is charged: of a run until it ended, otherwise the whole slot.</param>
/// <param name="Minutes">Length of the slot in whole minutes, a minute begun counts; negative for a credit.</param>
/// <param name="Share">
/// The share of the slot's time that is charged: 1 but for a late release, which costs (notice - lead) / notice of it.
/// </param>
/// <param name="Amount">minutes / 60 x share x price per hour, and of a run the price per run; in cents, halves away from zero.</param>
/// <param name="Subsidised">What of the amount a subsidy may be claimed for, likewise.</param>
/// <param name="Reason">Why it was credited; null for a charge.</param>
public sealed record Charge(
    Guid Id, Guid EventId, Guid LineId, Guid BookingId, Guid Operator, Guid Organisation, ChargeCause Cause, DateOnly Day, Slot Slot,
    int Minutes, decimal Share, LinePrices Prices, decimal Amount, decimal Subsidised, string? Reason, DateTimeOffset At);

/// <summary>What one organisation owes one operator for a month, in one currency: the sums of its charges and credits.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Entries">Number of charges and credits.</param>
public sealed record Statement(
    DateOnly Month, Guid Operator, Guid Organisation, string Currency, int Entries, int Minutes, decimal Amount, decimal Subsidised);
