using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Dependencies;

using SupplyChain.TestKit;

namespace SupplyChain.Structure.Tests;

/// <summary>Decisions are pure, contracts are plain records, and the bus is known only where messages arrive.</summary>
public sealed class DecisionTests
{
    static readonly string[] Outside =
        ["MassTransit", "Marten", "Npgsql", "RabbitMQ", "Microsoft.AspNetCore", "Microsoft.Extensions", "System.Threading.Tasks",
            "System.Net.Http"];

    static readonly string[] Bus = ["MassTransit", "RabbitMQ"];

    /// <summary>Those that run and decide, without the libraries that all of them share.</summary>
    public static TheoryData<string> Services =>
    [
        .. Plan.Rooms.Keys.Where(project => project.StartsWith("src/Services/", StringComparison.Ordinal)
            && File.Exists(Path.Combine(Repository.Root, project, "Program.cs"))),
    ];

    /// <summary>Synchronous, without I/O, and without a clock: the moment is a parameter.</summary>
    [Theory, MemberData(nameof(Services))]
    public void Decide_is_static_and_pure(string service) => Violations(Project.Of(service).Compiled.MethodMembers).ShouldBeEmpty();

    [Theory, MemberData(nameof(Services))]
    public void Deciders_do_not_know_the_bus(string service) =>
        Project.Of(service).Types.Where(type => type.Name.EndsWith("Decider", StringComparison.Ordinal) && DependsOn(type, Bus))
            .ShouldBeEmpty();

    /// <summary>The bus can be replaced by changing consumers, what only they use, and what puts the service together.</summary>
    [Theory, MemberData(nameof(Services))]
    public void Only_consumers_know_the_bus(string service) => Project.Of(service).Types
        .Where(type => DependsOn(type, Bus) && !IsConsumer(type) && !IsForConsumers(type) && type.Name != "Program")
        .Select(type => type.FullName).ShouldBeEmpty();

    [Fact]
    public void Contracts_depend_on_nothing_but_contracts() => Project.Of("src/Contracts").Types
        .SelectMany(type => type.Dependencies.Where(dependency => dependency.Target is not GenericParameter)
            .Select(dependency => dependency.Target.FullName)
            .Where(target => !target.StartsWith("System.", StringComparison.Ordinal)
                && !target.StartsWith("SupplyChain.Contracts.", StringComparison.Ordinal)
                && !target.StartsWith("Fhir.Metrics.", StringComparison.Ordinal)
                && !target.StartsWith("Microsoft.CodeAnalysis.", StringComparison.Ordinal))
            .Select(target => $"{type.FullName} -> {target}"))
        .ShouldBeEmpty();

    /// <summary>
    /// Contracts and stored events inherit from nothing: a base class would tie their forms together. Attributes are not sent.
    /// </summary>
    [Fact]
    public void Contracts_are_sealed() => Project.Of("src/Contracts").Compiled.Classes
        .Where(type => type.IsSealed != true && type.Visibility == Visibility.Public && !type.Name.EndsWith("Attribute", StringComparison.Ordinal))
        .Select(type => type.FullName).ShouldBeEmpty();

    internal static IEnumerable<string> Violations(IEnumerable<MethodMember> methods) =>
        from method in methods
        where method.Name.StartsWith("Decide(", StringComparison.Ordinal)
        let outside = method.Dependencies.Where(IsOutside).Select(dependency => dependency.Target.FullName).Distinct().ToList()
        where method.IsStatic != true || outside is not []
        select $"{method.FullName}: {(method.IsStatic == true ? string.Join(", ", outside) : "is not static")}";

    // Chance is outside, too: a decision on the same state must come out the same.
    static bool IsOutside(ITypeDependency dependency) => dependency.Target.FullName is var target
        && (target is "System.TimeProvider" or "System.Random"
            || dependency is MethodCallDependency { TargetMember.Name: "NewGuid()" }
            || Outside.Any(name => target.StartsWith(name + ".", StringComparison.Ordinal)));

    static bool DependsOn(IType type, string[] names) => type.Dependencies
        .Any(dependency => names.Any(name => dependency.Target.FullName.StartsWith(name + ".", StringComparison.Ordinal)));

    static bool IsForConsumers(IType type) => type.BackwardsDependencies.Select(dependency => dependency.Origin)
        .All(origin => origin.Equals(type) || IsConsumer(origin));

    static bool IsConsumer(IType type) =>
        type.ImplementedInterfaces.Any(each => each.FullName.StartsWith("MassTransit.IConsumer", StringComparison.Ordinal))
        || (type is Class { BaseClass: { } parent }
            && parent.FullName.StartsWith("MassTransit.ConsumerDefinition", StringComparison.Ordinal));
}
