using SupplyChain.Console.Api;
using SupplyChain.Console.Frame;
using SupplyChain.Console.Profile;
using SupplyChain.Console.Suppliers;
using SupplyChain.Console.Words;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.Console.Tests;

/// <summary>What the form of a supplier's description begins with, and what is sent of what stands in it.</summary>
public sealed class ProfileFormTests
{
    static readonly SupplierShown Stated = new(
        "Glass", "91370200M000100Y48", [new("Plant", "370211", SiteKind.Warehouse)], [new("ISO 9001", new(2027, 1, 31))], 0,
        SupplierRating.Unrated, false, null);

    [Fact]
    public void What_is_not_changed_is_sent_as_it_stands()
    {
        var input = ProfileInput.Of(Stated);
        (input.Sites.Count, input.Certificates.Count).ShouldBe((1 + ProfileInput.EmptyRows, 1 + ProfileInput.EmptyRows));
        var command = Read(input, out var faults);
        faults.ShouldBeEmpty();
        command.Sites.ShouldBe(Stated.Sites);
        command.Certificates.ShouldBe(Stated.Certificates);
    }

    [Fact]
    public void A_row_that_is_emptied_is_taken_away_and_the_others_move_up()
    {
        var input = ProfileInput.Of(Stated);
        (input.Sites[0].Name, input.Sites[0].Region) = (" ", "");
        input.Sites[2] = new() { Name = " Lab ", Region = "370212", Kind = "Laboratory" };
        Read(input, out var faults).Sites.ShouldBe([new Site("Lab", "370212", SiteKind.Laboratory)]);
        faults.ShouldBeEmpty();
        input.Sites[0].Name.ShouldBe(" Lab ", "the form shows the rows that were sent");
        input.Sites.Count.ShouldBe(1 + ProfileInput.EmptyRows);
    }

    [Fact]
    public void What_cannot_be_read_is_told_by_its_row()
    {
        var input = ProfileInput.Of(null);
        input.Certificates[1] = new() { Standard = "ISO 9001", ValidUntil = "soon" };
        Read(input, out var faults);
        faults.Select(fault => ProfileWords.Named(fault, Language.En).Field).ShouldBe(["Sites", "Certificates, Row 1: Valid until"]);
    }

    [Theory]
    [InlineData("sites[0].region", "Sites, Row 1: Region (GB/T 2260)")]
    [InlineData("certificates", "Certificates")]
    [InlineData("uscc", "uscc")]
    [InlineData("sites[99999].region", "sites[99999].region")]
    public void A_refusal_names_the_field_as_the_form_does(string field, string named) =>
        ProfileWords.Named(new(Fault.BadInput, "no", field), Language.En).Field.ShouldBe(named);

    static ProfileCommand Read(ProfileInput input, out IReadOnlyList<Fault> faults)
    {
        var reading = new FormReading(Language.En);
        var command = input.Read("Glass", "91370200M000100Y48", reading);
        faults = reading.Faults;
        return command;
    }
}
