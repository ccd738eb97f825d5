using Microsoft.Extensions.Logging;

namespace SupplyChain.Structure.Tests;

/// <summary>Decisions as they must not be, and one as it should be.</summary>
static class PlantedDecisions
{
    internal sealed class NotStatic
    {
        public object[] Decide(int command) => [command, GetHashCode()];
    }

    internal static class Asynchronous
    {
        public static Task<object[]> Decide(int command) => Task.FromResult<object[]>([command]);
    }

    internal static class WithClock
    {
        public static object[] Decide(int command, TimeProvider time) => [command, time.GetUtcNow()];
    }

    internal static class WithLog
    {
        public static object[] Decide(int command, ILogger log) => [command, log];
    }

    internal static class ByChance
    {
        public static object[] Decide(int command) => [command, Guid.NewGuid()];
    }

    internal static class Pure
    {
        public static object[] Decide(int command, DateTimeOffset now) => [command, now];
    }
}
