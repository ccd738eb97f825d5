using SupplyChain.Console.Imports;

namespace SupplyChain.Console.Tests;

/// <summary>What is sent of what each column of a file is to become.</summary>
public sealed class ImportColumnsTests
{
    [Fact]
    public void A_column_without_a_field_is_ignored_and_one_of_two_with_a_name_counts() => Mapping(
            new() { Column = "Teil \"Nr\"", Field = "partNumber" }, new() { Column = "x", Field = null }, new() { Column = "x", Field = "class" },
            new() { Column = null, Field = "unit" })
        .ShouldBe("""{"columns":{"Teil \u0022Nr\u0022":"partNumber","x":""}}""");

    [Fact]
    public void A_field_has_words_and_a_property_its_own_name()
    {
        ImportFieldWords.Of("partNumber").In(Words.Language.Zh).ShouldBe("料号");
        ImportFieldWords.Of("range[mm]").In(Words.Language.Zh).ShouldBe("range[mm]");
    }

    static string Mapping(params ImportColumnsInput.Chosen[] columns) => new ImportColumnsInput { Columns = [.. columns] }.Mapping();
}
