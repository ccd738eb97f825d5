using System.Text.RegularExpressions;

using SupplyChain.ComponentCatalog.Taxonomies;
using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.TestKit;

namespace SupplyChain.ComponentCatalog.Tests;

public sealed partial class TaxonomyTests(CatalogService service)
{
    static readonly Taxonomy Data = CurrentTaxonomy.Value;

    [Fact]
    public void Every_class_has_one_place_and_both_labels()
    {
        var classes = Data.Groups.SelectMany(group => group.Classes).ToList();
        classes.Select(each => each.Id).ShouldBeUnique();
        classes.ShouldAllBe(each => each.Chinese.Length > 0 && each.English.Length > 0);
    }

    [Fact]
    public void Classes_name_properties_that_are_defined() =>
        Data.Groups.SelectMany(group => group.Classes).SelectMany(each => each.Properties)
            .ShouldBeSubsetOf(Data.Properties.Select(property => property.Name));

    [Fact]
    public void Properties_are_defined_in_units_of_UCUM() =>
        Data.Properties.Where(property => property.Unit is not null).ShouldAllBe(property => UcumUnit.Find(property.Unit) != null);

    [Fact]
    public void Properties_are_referred_to_in_the_dictionary_of_the_IEC_by_IRDI_and_once()
    {
        string[] known = [.. Data.Properties.Select(property => property.Iec61360).OfType<string>()];
        known.ShouldNotBeEmpty();
        known.ShouldAllBe(reference => Irdi.IsMatch(reference));
        known.ShouldBeUnique();
    }

    [GeneratedRegex(@"^0112/\d/{3}61360_\d#[A-Z]{3}[0-9]{3}(#[0-9]{3})?$")]
    private static partial Regex Irdi { get; }

    [Theory]
    [InlineData("是", "yes"), InlineData("支持", "yes"), InlineData("TRUE", "yes"), InlineData("1", "yes"), InlineData("√", "yes")]
    [InlineData("否", "no"), InlineData("不支持", "no"), InlineData("False", "no"), InlineData("0", "no")]
    [InlineData("maybe", null)]
    public void Yes_and_no_are_understood_as_people_write_them(string written, string? expected)
    {
        var autofocus = CurrentTaxonomy.Property("autofocus")!;
        (autofocus.Kind, autofocus.TextOf(written)).ShouldBe((PropertyKind.Boolean, expected));
    }

    [Theory]
    [InlineData("tof", true), InlineData("waveguide", true), InlineData("thin-vr-imaging", true), InlineData("other", true)]
    [InlineData("coating", false), InlineData("pilot-line", false), InlineData("nothing", false)]
    public void Only_classes_of_components_are_given_to_components(string name, bool expected) =>
        CurrentTaxonomy.IsComponentClass(name).ShouldBe(expected);

    [Fact]
    public async Task Whoever_is_signed_in_reads_it()
    {
        var taxonomy = await service.AsNew("operator").Get<Taxonomy>("/taxonomy");
        taxonomy.Version.ShouldBe("5");
        taxonomy.Groups.Single(group => group.Id == "processes").Classes.Select(each => each.Id).ShouldBe(ProcessSteps.All.Select(step => step.Code));
        taxonomy.Groups.SelectMany(group => group.Classes).ShouldContain(each => each.Id == "waveguide" && each.Chinese == "光波导");
        ((int)(await service.Anonymous().GetAsync("/taxonomy")).StatusCode).ShouldBe(401);
    }
}
