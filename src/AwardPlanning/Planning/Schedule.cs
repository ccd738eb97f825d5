using SupplyChain.AwardPlanning.Instances;
using SupplyChain.AwardPlanning.Plans;

namespace SupplyChain.AwardPlanning.Planning;

/// <summary>Turns the totals of a part into deliveries.</summary>
/// <remarks>
/// Offers without weeks deliver as late as the demand allows, so that nobody stores more than needed and shared capacity is loaded
/// as evenly as the demand is.
/// </remarks>
static class Schedule
{
    /// <param name="given">Deliveries that are decided.</param>
    /// <param name="totals">Of the other offers, in multiples; they fit into the offer's capacity and cover the demand.</param>
    public static IEnumerable<Split> Of(
        AwardInstance instance, int part, IReadOnlyList<Split> given, IEnumerable<(int Offer, long Lots)> totals)
    {
        var open = totals.Select(total => new Deliveries(total.Offer, instance.Offers[total.Offer], instance.Weeks, total.Lots)).ToList();
        // What must have arrived from the open offers by each week.
        var needed = new long[instance.Weeks];
        var sum = 0L;
        for (var week = 0; week < instance.Weeks; week++)
            needed[week] = sum += instance.Parts[part].Demand[week] - given.Sum(split => split.Quantities[week]);

        for (var week = instance.Weeks - 1; week >= 0; week--)
            foreach (var offer in open)
                offer.Deliver(week, Math.Min(offer.Usable[week], Math.Max(Must(offer, week), May(open, offer, needed, week))));
        return [.. given, .. open.Select(offer => offer.Split())];
    }

    /// <summary>What does not fit into the weeks before.</summary>
    static long Must(Deliveries offer, int week) => Math.Max(0, offer.Left - (week == 0 ? 0 : offer.Until[week - 1]));

    /// <summary>Multiples that earlier weeks can spare.</summary>
    static long May(List<Deliveries> open, Deliveries offer, long[] needed, int week)
    {
        var most = offer.Left;
        for (var before = 0; before < week; before++)
        {
            var spare = open.Sum(other => Math.Min(other.Left, other.Until[before]) * other.Multiple) - needed[before];
            // What is left beyond the capacity of the weeks before can be taken without loss there.
            most = Math.Min(most, Math.Max(0, offer.Left - offer.Until[before]) + Math.Max(0, spare) / offer.Multiple);
        }
        return most;
    }

    sealed class Deliveries(int index, Offer offer, int weeks, long lots)
    {
        readonly long[] quantities = new long[weeks];

        public long Left { get; private set; } = lots;
        public long Multiple => offer.Multiple;

        /// <summary>Multiples that can arrive in each week.</summary>
        public long[] Usable { get; } = [.. Enumerable.Range(0, weeks).Select(week => offer.Usable(week) / offer.Multiple)];

        /// <summary>Multiples that can arrive by the end of each week.</summary>
        public long[] Until { get; } =
            [.. Enumerable.Range(0, weeks).Select(last => Enumerable.Range(0, last + 1).Sum(week => offer.Usable(week) / offer.Multiple))];

        public void Deliver(int week, long delivered)
        {
            quantities[week] = delivered * Multiple;
            Left -= delivered;
        }

        public Split Split() => new(index, quantities);
    }
}
