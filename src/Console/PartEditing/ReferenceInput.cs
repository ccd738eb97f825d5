namespace SupplyChain.Console.PartEditing;

/// <summary>A change of a part's life cycle as its form holds it.</summary>
public sealed class LifecycleInput
{
    public Guid CommandId { get; set; }
    public string? Lifecycle { get; set; }
    public string? Reason { get; set; }
}

/// <summary>A part of another manufacturer whose place ours can take.</summary>
public sealed class ReferenceInput
{
    public Guid CommandId { get; set; }
    public string? Manufacturer { get; set; }
    public string? PartNumber { get; set; }
    public string? Grade { get; set; }
    public string? Note { get; set; }
}

/// <summary>A cross reference that holds no more.</summary>
public sealed class WithdrawReferenceInput
{
    public Guid CommandId { get; set; }
    public Guid? Id { get; set; }
    public string? Reason { get; set; }
}
