using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerRelations.EntityFrameworkCore.Mapping;

/// <summary>How events get their positions on PostgreSQL.</summary>
internal static class PostgreSqlPositions
{
    public const string Sequence = "partner_event_positions";

    /// <summary>
    /// A position is drawn only once its transaction has an id. So whoever sees a transaction id that was not given yet when a position was
    /// drawn knows that the position belongs to an earlier transaction, and may wait for those to end.
    /// </summary>
    public static void Configure(EntityTypeBuilder<EventRow> events)
    {
        events.Metadata.Model.AddSequence(Sequence);
        var name = events.Metadata.Model.GetDefaultSchema() is { } schema ? $"\"{schema}\".{Sequence}" : Sequence;
        events.Property(row => row.Position).HasDefaultValueSql($"CASE WHEN pg_current_xact_id() IS NOT NULL THEN nextval('{name}') END");
        events.Property(row => row.Position).Metadata.SetValueGenerationStrategy(Npgsql.EntityFrameworkCore.PostgreSQL.Metadata.NpgsqlValueGenerationStrategy.None);
    }
}
