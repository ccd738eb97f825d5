using SupplyChain.Console.Api;

namespace SupplyChain.Console.PartEditing;

/// <summary>What is done with parts of the catalogue by those who maintain them.</summary>
static class EditingOperations
{
    public static readonly Operation<PublishedAnswer> Publish = Operation.Of<PublishedAnswer>("PartEditing/PublishComponent.graphql");
    public static readonly Operation<RevisedAnswer> Revise = Operation.Of<RevisedAnswer>("PartEditing/ReviseComponent.graphql");
    public static readonly Operation<LifecycleAnswer> ChangeLifecycle =
        Operation.Of<LifecycleAnswer>("PartEditing/ChangeLifecycle.graphql");
    public static readonly Operation<StatedAnswer> State = Operation.Of<StatedAnswer>("PartEditing/StateCrossReference.graphql");
    public static readonly Operation<WithdrawnAnswer> Withdraw =
        Operation.Of<WithdrawnAnswer>("PartEditing/WithdrawCrossReference.graphql");
}

public sealed record PublishedAnswer(EditedPart? PublishComponent);

public sealed record RevisedAnswer(EditedPart? ReviseComponent);

public sealed record LifecycleAnswer(EditedPart? ChangeLifecycle);

public sealed record EditedPart(Identified? Component);

public sealed record StatedAnswer(EditedReference? StateCrossReference);

public sealed record WithdrawnAnswer(EditedReference? WithdrawCrossReference);

public sealed record EditedReference(Identified? CrossReference);
