using SupplyChain.Console.Frame;
using SupplyChain.Console.Laboratory;
using SupplyChain.Console.Words;
using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.Console.Tests;

/// <summary>Forms of stated tests, test requests, results and certificates.</summary>
public sealed class LaboratoryFormTests
{
    const string Cold = "IEC 60068-2-1";

    static readonly DateOnly Day = new(2026, 3, 2);

    [Fact]
    public void Tests_of_a_line_are_read_line_by_line_and_written_as_they_are_read()
    {
        var reading = new FormReading(Language.En);
        IReadOnlyList<StatedTest> stated = [new(Cold, "CNAS L1234", Day), new("GB/T 4208")];
        TestsInput.Of(stated).Read(Guid.Empty, reading).Tests.ShouldBe(stated);
        new TestsInput { Tests = "GB/T 4208; ;\n\nGB/T 4208\tL1\t2026-03-02" }.Read(Guid.Empty, reading).Tests
            .ShouldBe([new("GB/T 4208"), new("GB/T 4208", "L1", Day)]);
        reading.Faults.ShouldBeEmpty();
        new TestsInput { Tests = $"{Cold}; L1\n{Cold}; L1; soon" }.Read(Guid.Empty, reading).Tests.ShouldBeEmpty();
        reading.Faults.Select(fault => fault.Field).ShouldBe(["Tests, 1", "Tests, 2"]);
    }

    [Fact]
    public void A_result_is_corrected_from_what_stands_and_a_wrong_line_is_named()
    {
        var found = new TestFindings(
            Cold, TestOutcome.Passed, Day, "Z", [new("start-up", -20.5, "Cel", -25, null), new("gap", 1, "um")],
            [new("log of 2 March.csv", new string('a', 64))], "one chamber");
        var reading = new FormReading(Language.En);
        var read = FindingsInput.Of(found).Read(reading);
        read.Values.ShouldBe(found.Values);
        read.Evidence.ShouldBe(found.Evidence);
        (read.Standard, read.Outcome, read.TestedOn, read.TestedBy, read.Deviation).ShouldBe((Cold, TestOutcome.Passed, Day, "Z", "one chamber"));
        reading.Faults.ShouldBeEmpty();
        new FindingsInput { TestedOn = "yesterday", Values = "gap; wide; um\ngap; 1; um; low\ngap; −1; um; ; 3", Evidence = "abc" }
            .Read(reading).Values.ShouldBe([new("gap", -1, "um", null, 3)]);
        reading.Faults.Select(fault => fault.Field).ShouldBe(["Tested on", "Measured values, 1", "Measured values, 2", "Evidence, 1"]);
    }

    [Fact]
    public void Standards_are_chosen_by_their_place()
    {
        var reading = new FormReading(Language.En);
        var request = new RequestInput { Part = $"{Guid.NewGuid()}", Samples = "5", Note = " ", Standards = new() { ["1"] = true, ["0"] = false, ["x"] = true } };
        request.Read(Guid.Empty, Guid.Empty, reading).Standards.ShouldBe([TestStandards.All[1].Code]);
        var certificate = new CertificateInput { Number = "Q", ValidFrom = "2026-03-02", ValidUntil = "2027-03-02", Standards = new() { ["1"] = true } };
        certificate.Read(Guid.Empty, ["a", "b"], reading).Standards.ShouldBe(["b"]);
        reading.Faults.ShouldBeEmpty();
        new RequestInput { Part = "that one", Samples = "many", Standards = null! }.Read(Guid.Empty, Guid.Empty, reading).Standards.ShouldBeEmpty();
        reading.Faults.Select(fault => fault.Field).ShouldBe(["Part", "Samples"]);
        Enum.GetValues<CertificateState>().Select(state => LaboratoryWords.Of(state).Chinese).ShouldBeUnique();
        Enum.GetValues<TestOutcome>().Select(outcome => LaboratoryWords.Of(outcome).English).ShouldBeUnique();
        LaboratoryWords.Titled("GB/T 4208", Language.Zh).ShouldBe("GB/T 4208 外壳防护等级（IP代码）");
    }
}
