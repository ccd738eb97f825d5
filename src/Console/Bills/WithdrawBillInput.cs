namespace SupplyChain.Console.Bills;

public sealed class WithdrawBillInput
{
    public Guid CommandId { get; set; }
    public string? Reason { get; set; }
}
