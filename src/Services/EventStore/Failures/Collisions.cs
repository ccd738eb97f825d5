using JasperFx;

using Marten.Exceptions;

using Npgsql;

namespace SupplyChain.EventStore;

public static class Collisions
{
    /// <summary>Whether a transaction could not be committed because another writer was faster.</summary>
    public static bool Is(Exception exception) => exception
        is ConcurrencyException or DocumentAlreadyExistsException
        or JasperFx.Events.ExistingStreamIdCollisionException or Marten.Exceptions.ExistingStreamIdCollisionException
        or PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure }
        or MartenCommandException
        {
            InnerException: PostgresException
            {
                SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ExclusionViolation
                    or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure,
            },
        };
}
