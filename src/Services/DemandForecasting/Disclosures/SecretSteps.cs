using System.Security.Cryptography;

namespace SupplyChain.DemandForecasting.Disclosures;

/// <summary>
/// How coarsely an OEM's part enters what others are told of a sum: as the step that contains it, between two neighbouring powers
/// of two times a unit. The unit differs by OEM and sum and nobody knows it. So a reader who adds parts of its own and watches where
/// the sum changes learns of another's part no more than a factor of two, and not where a step ends.
/// </summary>
/// <param name="unit">1 to 2.</param>
public readonly struct SecretSteps(double unit)
{
    /// <param name="key">Secret of the platform.</param>
    /// <param name="sum">Id of the sum.</param>
    public static SecretSteps Of(Guid key, Guid sum, Guid organisation)
    {
        Span<byte> subject = stackalloc byte[32], hash = stackalloc byte[32];
        sum.TryWriteBytes(subject);
        organisation.TryWriteBytes(subject[16..]);
        HMACSHA256.HashData(key.ToByteArray(), subject, hash);
        return new(Math.Pow(2, BitConverter.ToUInt32(hash) / (uint.MaxValue + 1.0)));
    }

    /// <summary>A week with the lower ends of the steps that contain its figures; the upper ends are twice those. 0 stays 0.</summary>
    public PartWeek LowerEnds(PartWeek week)
    {
        var quantity = LowerEnd(week.Quantity);
        return week with
        {
            Quantity = quantity,
            Quantile90 = week.Quantile90 == week.Quantity ? quantity : LowerEnd(week.Quantile90),
        };
    }

    decimal LowerEnd(decimal quantity) =>
        quantity <= 0 ? 0 : (decimal)Math.ScaleB(unit, (int)Math.Floor(Math.Log2((double)quantity / unit)));
}
