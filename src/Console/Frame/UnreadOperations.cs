using SupplyChain.Console.Api;

namespace SupplyChain.Console.Frame;

static class UnreadOperations
{
    public static readonly Operation<UnreadAnswer> Count = Operation.Of<UnreadAnswer>("Frame/UnreadNotices.graphql");
}

public sealed record UnreadAnswer(UnreadAnswer.Notices? UnreadNotices)
{
    public sealed record Notices(int Count);
}
