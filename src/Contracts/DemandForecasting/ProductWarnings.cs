namespace SupplyChain.Contracts.DemandForecasting;

/// <summary>Warnings of rows that name a product.</summary>
public static class ProductWarnings
{
    public static readonly ReasonCode WithoutBill = new("product-without-bill", "product");
}
