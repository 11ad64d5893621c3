using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using PartnerRelations.Accounts;
using PartnerRelations.CspProgram;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.EntityFrameworkCore.Mapping;
using PartnerRelations.Events;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Providers;

namespace PartnerRelations.EntityFrameworkCore.Saving;

/// <summary>The statements of every table, once for each model.</summary>
internal sealed class PartnerSchema
{
    private static readonly ConditionalWeakTable<IModel, PartnerSchema> ByModel = [];

    private readonly IModel _model;
    private readonly ISqlGenerationHelper _sql;

    private PartnerSchema(IModel model, ISqlGenerationHelper sql)
    {
        (_model, _sql) = (model, sql);
        ProviderLinks = Holding<ProviderLink>(link => link.Email);
        Consents = Table<Consent>();
        Accounts = new(TypeOf<PartnerAccount>(), sql, new Dictionary<string, Func<object, object?>>(StringComparer.Ordinal), null, PartnerTables.ErasedAt);
        AccountUsers = Table<AccountUserRow>();
        Enrollments = new(
            TypeOf<Enrollment>(),
            sql,
            new Dictionary<string, Func<object, object?>>(StringComparer.Ordinal)
            {
                [PartnerTables.TakenTenant] = row => ((Enrollment)row).TakenTenant,
                [PartnerTables.TakenMpnId] = row => ((Enrollment)row).TakenMpnId,
            },
            PartnerTables.TokenHash,
            PartnerTables.ErasedAt);
        JointInvitations = Holding<JointInvitation>(invitation => invitation.Email, (PartnerTables.InvitationType, _ => CustomerInvitationType.Joint));
        ResellerInvitations = Holding<ResellerInvitation>(invitation => invitation.Email, (PartnerTables.InvitationType, _ => CustomerInvitationType.Reseller));
        Relationships = Table<CustomerRelationship>();
        Acceptances = Table<CustomerAcceptance>();
        Providers = Table<ProviderEntry>(
            (PartnerTables.Region, row => CspRegions.Of(((ProviderEntry)row).Country)),
            (PartnerTables.ServiceBits, row => (int)((ProviderEntry)row).Services),
            (PartnerTables.SearchedName, row => SearchedName.Of(((ProviderEntry)row).Name)));
        Events = Table<EventRow>();
        Requests = Table<RequestRow>();
        Cursors = Table<EventCursor>();
        SetAside = Table<SetAsideEvent>();
    }

    /// <summary>Where PostgreSQL draws the positions of events from.</summary>
    public string PositionSequence => _sql.DelimitIdentifier(PostgreSqlPositions.Sequence, _model.GetDefaultSchema());

    public TableStatements ProviderLinks { get; }

    public TableStatements Consents { get; }

    public TableStatements Accounts { get; }

    public TableStatements AccountUsers { get; }

    public TableStatements Enrollments { get; }

    public TableStatements JointInvitations { get; }

    public TableStatements ResellerInvitations { get; }

    public TableStatements Relationships { get; }

    public TableStatements Acceptances { get; }

    public TableStatements Providers { get; }

    public TableStatements Events { get; }

    public TableStatements Requests { get; }

    public TableStatements Cursors { get; }

    public TableStatements SetAside { get; }

    public static PartnerSchema Of(DbContext context) =>
        ByModel.GetValue(context.Model, model => new PartnerSchema(model, context.GetService<ISqlGenerationHelper>()));

    private IEntityType TypeOf<T>() =>
        _model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"The context has no table for {typeof(T).Name}. Call modelBuilder.ConfigurePartnerRelations() in its OnModelCreating.");

    private TableStatements Table<T>(params (string Name, Func<object, object?> Get)[] apart) => new(TypeOf<T>(), _sql, Named(apart));

    /// <summary>A table of records with an address that is compared, with tokens, and with people to erase.</summary>
    private TableStatements Holding<T>(Func<T, EmailAddress?> email, params (string Name, Func<object, object?> Get)[] apart) =>
        new(TypeOf<T>(), _sql, Named([.. apart, (PartnerTables.EmailNormalized, row => email((T)row)?.Normalized)]), PartnerTables.TokenHash, PartnerTables.ErasedAt);

    private static Dictionary<string, Func<object, object?>> Named((string Name, Func<object, object?> Get)[] apart) => apart.ToDictionary(one => one.Name, one => one.Get, StringComparer.Ordinal);
}
