using SupplyChain.Console.Conditions;
using SupplyChain.Console.Frame;
using SupplyChain.Console.Requests;
using SupplyChain.Console.Words;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.Console.Tests;

/// <summary>The form of a request without a gap.</summary>
public sealed class NewRequestTests
{
    static readonly Guid Part = Guid.Parse("5f6f0f0e-9f0a-4a70-8a58-1d9c1f6f3a11");

    [Fact]
    public void Substitutes_go_with_a_component_alone()
    {
        var input = Complete();
        input.AcceptSubstitutes = true;
        Read(input, Part, null).AcceptSubstitutes.ShouldBeTrue();
        Read(input, null, "microdisplay").AcceptSubstitutes.ShouldBeFalse();
    }

    [Fact]
    public void Properties_go_with_a_class_alone_and_rows_without_a_name_are_left_out()
    {
        var input = Complete();
        input.Properties =
        [
            new() { Name = " brightness ", Comparator = Comparator.AtLeast, Value = "3,000", Unit = "cd/m2" }, new() { Value = "5" },
            new() { Name = "interface", Value = "MIPI", Unit = "" },
        ];
        Read(input, Part, null).Properties.ShouldBeEmpty();
        Read(input, null, "microdisplay").Properties.ShouldBe(
        [
            new("brightness", Comparator.AtLeast, 3000, "cd/m2"), new("interface", Comparator.Equal, Text: "MIPI"),
        ]);
    }

    [Fact]
    public void A_form_without_fields_is_refused_rather_than_failing()
    {
        var reading = new FormReading(Language.En);
        new NewRequestInput { Weeks = null!, Properties = null!, Conditions = null! }.Read(Part, null, reading);
        reading.Faults.ShouldNotBeEmpty();
        var conditions = new ConditionsInput { Weights = null!, PilotRun = new() { Needed = true, Steps = null! } };
        Should.NotThrow(() => conditions.Read(new(Language.En)));
    }

    static NewRequestInput Complete()
    {
        var input = NewRequestInput.Of("370200", new(2026, 12, 4, 2, 0, 0, TimeSpan.Zero));
        input.Weeks["2026-12-07"] = "5";
        input.Conditions.PilotRun.Needed = false;
        return input;
    }

    static NewRequestCommand Read(NewRequestInput input, Guid? component, string? partClass)
    {
        var reading = new FormReading(Language.En);
        var command = input.Read(component, partClass, reading);
        reading.Faults.ShouldBeEmpty();
        return command;
    }
}
