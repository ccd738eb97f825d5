using FsCheck.Xunit;

using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.Contracts.Identity;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.GapMonitoring.Balances;
using SupplyChain.GapMonitoring.Gaps;
using SupplyChain.GapMonitoring.Suppliers;
using SupplyChain.TestKit;

using static SupplyChain.GapMonitoring.Tests.Facts;

namespace SupplyChain.GapMonitoring.Tests;

/// <summary>Messages of several services come in any order and more than once; the balance and the gap end up the same.</summary>
public sealed class ConvergenceTests
{
    [Property(MaxTest = 500)]
    public void Any_order_and_any_repetition_lead_to_the_same_balance_and_gap(int seed)
    {
        var random = new Random(seed);
        var messages = Messages(random);
        var inOrder = new World();
        foreach (var message in messages) inOrder.Take(message);

        var shuffled = new World();
        var repeated = messages.Concat(messages.Where(_ => random.Next(3) == 0)).ToArray();
        random.Shuffle(repeated);
        foreach (var message in repeated) shuffled.Take(message);

        shuffled.Balance.ShouldBeEquivalentTo(inOrder.Balance);
        shuffled.OpenShortage.ShouldBeEquivalentTo(inOrder.OpenShortage);
    }

    [Property(MaxTest = 200)]
    public void A_gap_is_open_exactly_while_a_week_is_short(int seed)
    {
        var world = new World();
        foreach (var message in Messages(new Random(seed)))
        {
            world.Take(message);
            if (world.Balance is not { } balance) continue;
            var isShort = Evaluation.Of(balance).Any(week => week.Required.Quantity > week.Actual);
            (world.Gap?.Open == true).ShouldBe(isShort);
        }
    }

    /// <summary>Some versions of everything, each stream's in order, over four weeks of time.</summary>
    static List<(object Contract, Delivery Delivery)> Messages(Random random)
    {
        Guid[] suppliers = [Optics, Glass];
        var versions = new Dictionary<string, long>();
        var messages = new List<(object, Delivery)>();
        for (var i = 0; i < 14; i++)
        {
            var supplier = suppliers[random.Next(suppliers.Length)];
            var (stream, contract) = random.Next(5) switch
            {
                0 => ("requirement", (object)new RequirementChanged(Lens, Region, [.. Weeks(random, week => Required(week, random.Next(150)))], [OemA])),
                1 or 2 => ($"capacity {supplier}", new CapacityPublished(supplier, Lens, Region, [.. Weeks(random, week => Capacity(week, random.Next(60), 60 + random.Next(30)))])),
                3 => ($"qualification {supplier}", new QualificationChanged(supplier, Lens, (QualificationState)random.Next(4), null)),
                _ => ($"organisation {supplier}", random.Next(2) == 0 ? new OrganisationSuspended(supplier, "x") : new OrganisationReinstated(supplier)),
            };
            var version = versions[stream] = versions.GetValueOrDefault(stream) + 1;
            messages.Add((contract, Delivery(version, minutes: i * 3000)));
        }
        return messages;
    }

    static IEnumerable<T> Weeks<T>(Random random, Func<int, T> of)
    {
        var first = random.Next(6);
        return Enumerable.Range(first, 1 + random.Next(4)).Select(of).ToList();
    }

    /// <summary>The service's state in memory, changed by the same decisions as in the service. Nothing notes which messages came.</summary>
    sealed class World
    {
        readonly Dictionary<Guid, Supplier> suppliers = [];
        readonly Dictionary<Guid, Supply> supplies = [];

        public Balance? Balance { get; private set; }
        public Gap? Gap { get; private set; }
        public Shortage? OpenShortage => Gap is { Open: true, Weeks.Count: > 0 } ? new Shortage(Gap.Weeks, Gap.Contributors) : null;

        public void Take((object Contract, Delivery Delivery) message)
        {
            var (contract, delivery) = message;
            var cause = new GapCause(delivery.MessageId, contract.GetType().Name, null);
            switch (contract)
            {
                case RequirementChanged c:
                    Append(balance => balance.After(c, delivery), cause);
                    break;
                case CapacityPublished c:
                    Append(balance => balance.After(c, delivery, EligibilityOf(c.SupplierId)), cause);
                    break;
                case QualificationChanged c:
                    supplies[c.SupplierId] = (Supply(c.SupplierId) ?? Suppliers.Supply.Unknown(c.SupplierId, Lens)).After(c, delivery);
                    PassOn(c.SupplierId);
                    break;
                case OrganisationSuspended c:
                    suppliers[c.OrganisationId] = (Supplier(c.OrganisationId) ?? Suppliers.Supplier.Unknown(c.OrganisationId)).After(c, delivery);
                    PassOn(c.OrganisationId);
                    break;
                case OrganisationReinstated c:
                    suppliers[c.OrganisationId] = (Supplier(c.OrganisationId) ?? Suppliers.Supplier.Unknown(c.OrganisationId)).After(c, delivery);
                    PassOn(c.OrganisationId);
                    break;
            }
        }

        void PassOn(Guid supplier)
        {
            if (Balance?.Knows(supplier) == true)
                Append(balance => balance.After(supplier, EligibilityOf(supplier)), EligibilityOf(supplier).Cause!);
        }

        void Append(Func<Balance, Balance> change, GapCause cause)
        {
            var before = Balance ?? Balances.Balance.Empty(Lens, Region);
            var after = change(before);
            if (ReferenceEquals(after, before)) return;
            Gap = Scenario.Fold(Gap, AssessGap.Decide(after, Gap, cause));
            Balance = after;
        }

        SupplierEligibility EligibilityOf(Guid supplier) => SupplierEligibility.Of(Supplier(supplier), Supply(supplier));
        Supplier? Supplier(Guid id) => suppliers.GetValueOrDefault(id);
        Supply? Supply(Guid supplier) => supplies.GetValueOrDefault(supplier);
    }
}
