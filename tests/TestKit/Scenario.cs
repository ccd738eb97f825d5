using System.Reflection;
using System.Text.Json;

using Shouldly;

namespace SupplyChain.TestKit;

/// <summary>
/// A pure decision as a sentence: Given what happened, When something is asked for, Then this happens.
/// The state is folded with the aggregate's own Create and Apply methods.
/// </summary>
public static class Scenario
{
    public static State<T> Given<T>(params object[] events) where T : class => new(Fold<T>(events));

    public sealed record State<T>(T? Value) where T : class
    {
        public Outcome When(Func<T?, IEnumerable<object>> decide)
        {
            try
            {
                return new Outcome([.. decide(Value)], null);
            }
            catch (ServiceDefaults.Rejected rejected)
            {
                return new Outcome([], rejected);
            }
        }
    }

    public sealed record Outcome(IReadOnlyList<object> Events, ServiceDefaults.Rejected? Rejected)
    {
        public void Then(params object[] expected)
        {
            Rejected?.Message.ShouldBeNull();
            // Compared as text: records hold lists, which compare by reference.
            Events.Select(Text).ShouldBe(expected.Select(Text));
        }

        static string Text(object e) => $"{e.GetType().Name} {JsonSerializer.Serialize(e, e.GetType())}";

        public void ThenNothing() => Then();

        public void ThenRejected(string field) =>
            (Rejected?.Faults.Select(fault => fault.Field) ?? []).ShouldContain(field, $"got {Events.Count} events instead");
    }

    public static T? Fold<T>(IEnumerable<object> events) where T : class => Fold<T>(null, events);

    /// <summary>The state after further events.</summary>
    public static T? Fold<T>(T? state, IEnumerable<object> events) where T : class =>
        events.Aggregate(state, (before, e) => (T)Step(typeof(T), before is null ? "Create" : "Apply", e).Invoke(before, [e])!);

    static MethodInfo Step(Type aggregate, string name, object e) => aggregate.GetMethod(name, [e.GetType()])
        ?? throw new MissingMethodException($"{aggregate.Name} has no {name}({e.GetType().Name})");
}
