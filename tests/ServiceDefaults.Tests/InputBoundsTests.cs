using SupplyChain.Contracts;

namespace SupplyChain.ServiceDefaults.Tests;

public sealed class InputBoundsTests
{
    sealed record Order(
        [Name] string Name, [Entries(1, 3)] IReadOnlyList<Item> Items, Guid? SupplierId = null, DateOnly? Due = null,
        [Entries(0, 2), Name(3)] IReadOnlyList<string>? Tags = null);

    sealed record Item([Quantity] decimal Quantity, DateTimeOffset At);

    sealed record Unbounded([Name] string Name, decimal Quantity);

    sealed record Unlimited([Name] IReadOnlyList<string> Names);

    static readonly DateTimeOffset Now = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_is_within_its_bounds_passes() =>
        InputBounds.FaultsOf(new Order("a", [new Item(1, Now)], Guid.NewGuid(), new DateOnly(2027, 1, 1), ["x"])).ShouldBeEmpty();

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once_by_its_path()
    {
        var order = new Order(
            "a\u202Eb", [new Item(1, Now), new Item(-1, DateTimeOffset.MinValue)], Guid.Empty, DateOnly.MaxValue, ["x", "long"]);
        Should.Throw<Rejected>(() => InputBounds.Require(order)).Faults.Select(fault => fault.Field)
            .ShouldBe(["name", "items[1].quantity", "items[1].at", "supplierId", "due", "tags[1]"]);
    }

    [Fact]
    public void A_list_that_is_too_long_is_one_fault() =>
        InputBounds.FaultsOf(new Order("a", [.. Enumerable.Repeat(new Item(-1, Now), 4)])).Select(fault => fault.Field).ShouldBe(["items"]);

    [Theory]
    [InlineData(typeof(Unbounded)), InlineData(typeof(Unlimited))]
    public void A_record_with_a_member_of_no_kind_is_not_accepted_as_an_input(Type type) =>
        Should.Throw<InvalidOperationException>(() => InputBounds.CheckOf(type));
}
