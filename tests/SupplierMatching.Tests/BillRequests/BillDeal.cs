using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.BillRequests;
using SupplyChain.SupplierMatching.Parts;
using SupplyChain.SupplierMatching.Tests.Sourcing;

using static SupplyChain.SupplierMatching.Tests.Sourcing.Deal;

namespace SupplyChain.SupplierMatching.Tests.BillRequests;

/// <summary>A bill of two parts that is requested.</summary>
static class BillDeal
{
    public static readonly Guid Id = Guid.NewGuid(), Bill = Guid.NewGuid(), Lens = Guid.NewGuid();

    public static readonly LeftOutLine NotPopulated = new("Headset", 3, Guid.NewGuid(), null, LeftOutReason.Optional);

    public static readonly OpenBillRequest Wanted = new(
        Bill, "Headset", "A", [new(FirstWeek, 100)], Qingdao, Conditions,
        [new(Deal.Component, Weeks, [1]), new(Lens, [new(SecondWeek, 50), new(FirstWeek, 50)], [2, 4], [Rival])], [NotPopulated]);

    public static Part? PartOf(Guid component) =>
        component == Deal.Component || component == Lens ? Known.Part(component, "waveguide") : null;

    public static readonly BillRequestOpened Opened =
        OpenBillRequestDecider.Decide(Wanted, Id, Oem, PartOf, Now).Bill;
}
