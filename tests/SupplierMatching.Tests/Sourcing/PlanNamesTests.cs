using SupplyChain.AwardPlanning.Planning;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.SupplierMatching.Tests.Sourcing;

/// <summary>What the planning says is told by the value of the same name.</summary>
public sealed class PlanNamesTests
{
    [Fact]
    public void States_have_the_same_names_and_order() => Enum.GetNames<AwardPlanState>().ShouldBe(Enum.GetNames<PlanState>());

    [Fact]
    public void Rules_have_the_same_names_and_order() => Enum.GetNames<AwardRule>().ShouldBe(Enum.GetNames<Eased>());
}
