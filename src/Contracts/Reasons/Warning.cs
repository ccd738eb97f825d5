namespace SupplyChain.Contracts;

/// <summary>What to look at in a command that was accepted. Nothing is refused for it.</summary>
/// <param name="Field">Path of the field, such as <c>lines[2].component</c>.</param>
/// <param name="Reason">What is unusual about it.</param>
public sealed record Warning(string Field, Reason Reason);
