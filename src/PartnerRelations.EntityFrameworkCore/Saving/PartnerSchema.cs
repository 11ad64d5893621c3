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
    private readonly TableStatements _jointInvitations;
    private readonly TableStatements _resellerInvitations;

    private PartnerSchema(IModel model, ISqlGenerationHelper sql, bool isPostgreSql)
    {
        (_model, _sql) = (model, sql);
        ProviderLinks = Table<ProviderLink>((PartnerTables.EmailNormalized, row => ((ProviderLink)row).Email?.Normalized));
        Consents = Table<Consent>();
        Accounts = Table<PartnerAccount>();
        AccountUsers = Table<AccountUserRow>();
        Enrollments = Table<Enrollment>(
            (PartnerTables.TakenTenant, row => ((Enrollment)row).TakenTenant),
            (PartnerTables.TakenMpnId, row => ((Enrollment)row).TakenMpnId));
        (_jointInvitations, _resellerInvitations) = (Invitations<JointInvitation>(), Invitations<ResellerInvitation>());
        Relationships = Table<CustomerRelationship>();
        Acceptances = Table<CustomerAcceptance>();
        Providers = Table<ProviderEntry>(
            (PartnerTables.Region, row => CspRegions.Of(((ProviderEntry)row).Country)),
            (PartnerTables.ServiceBits, row => (int)((ProviderEntry)row).Services),
            (PartnerTables.SearchedName, row => SearchedName.Of(((ProviderEntry)row).Name)));
        Events = Table<EventRow>();
        Requests = Table<RequestRow>();
        Cursors = new(TypeOf<EventCursor>(), sql, new Dictionary<string, Func<object, object?>>(StringComparer.Ordinal), skipsLocked: isPostgreSql);
        SetAside = Table<SetAsideEvent>();
    }

    /// <summary>Where PostgreSQL draws the positions of events from.</summary>
    public string PositionSequence => _sql.DelimitIdentifier(PostgreSqlPositions.Sequence, _model.GetDefaultSchema());

    public TableStatements ProviderLinks { get; }

    public TableStatements Consents { get; }

    public TableStatements Accounts { get; }

    public TableStatements AccountUsers { get; }

    public TableStatements Enrollments { get; }

    public TableStatements Relationships { get; }

    public TableStatements Acceptances { get; }

    public TableStatements Providers { get; }

    public TableStatements Events { get; }

    public TableStatements Requests { get; }

    public TableStatements Cursors { get; }

    public TableStatements SetAside { get; }

    public static PartnerSchema Of(DbContext context) =>
        ByModel.GetValue(context.Model, model => new PartnerSchema(model, context.GetService<ISqlGenerationHelper>(), context.Database.IsNpgsql()));

    public TableStatements Invitations(CustomerInvitation invitation) => invitation is JointInvitation ? _jointInvitations : _resellerInvitations;

    private IEntityType TypeOf<T>() =>
        _model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"The context has no table for {typeof(T).Name}. Call modelBuilder.ConfigurePartnerRelations() in its OnModelCreating.");

    private TableStatements Invitations<T>()
        where T : CustomerInvitation => Table<T>(
            (PartnerTables.InvitationType, row => ((T)row).Type),
            (PartnerTables.EmailNormalized, row => ((T)row).Email.Normalized));

    private TableStatements Table<T>(params (string Name, Func<object, object?> Get)[] apart) =>
        new(TypeOf<T>(), _sql, apart.ToDictionary(one => one.Name, one => one.Get, StringComparer.Ordinal));
}
