using System.Globalization;
using PartnerRelations.CspProgram;
using PartnerRelations.Testing.PartnerCenter.State;
using PartnerRelations.Testing.PartnerCenter.Webhooks;

namespace PartnerRelations.Testing.PartnerCenter.Answering;

/// <summary>One unit of work on the state, under the gate: what a call or a lever reads, changes and writes into the audit logs.</summary>
internal class Work(FakePartnerCenter center, CenterState state, DateTimeOffset now, Lazy<TimeSpan> delay)
{
    private readonly List<FakeAuditRecord> _effects = [];
    private readonly List<(TenantId Partner, WebhookEvent Event)> _told = [];

    public CenterState State => state;

    public DateTimeOffset Now => now;

    public FakePartnerCenterOptions Options => center.Options;

    public TokenDesk Tokens => center.Tokens;

    public Sequence Sequence => center.Sequence;

    public FakeWebhooks Webhooks => center.Webhooks;

    /// <summary>Where Graph is, as its answers print it.</summary>
    public string GraphRoot => center.Address?.GetLeftPart(UriPartial.Authority) ?? TokenAudiences.MicrosoftGraph;

    /// <summary>What was done; told to whoever listens once the work is over.</summary>
    public IReadOnlyList<FakeAuditRecord> Effects => _effects;

    /// <summary>What partners are told besides that, once the work is over.</summary>
    public IReadOnlyList<(TenantId Partner, WebhookEvent Event)> Told => _told;

    /// <summary>Who does it; null for Microsoft and for customers.</summary>
    public Caller? Caller { get; set; }

    /// <summary>The program's rules of the day.</summary>
    public ProgramRules Rules => field ??= ProgramRules.AsOf(now);

    public virtual Guid? CorrelationId => null;

    /// <exception cref="KeyNotFoundException">There is no such partner.</exception>
    public FakePartner ThePartner(TenantId tenant) => state.Partners.Find(tenant) ?? throw new KeyNotFoundException($"There is no partner {tenant}.");

    /// <exception cref="KeyNotFoundException">There is no such customer.</exception>
    public FakeCustomer TheCustomer(TenantId tenant) => state.Customers.Find(tenant) ?? throw new KeyNotFoundException($"There is no customer {tenant}.");

    /// <exception cref="KeyNotFoundException">There is no such partner.</exception>
    public FakePartner ChangePartner(TenantId tenant, Func<FakePartner, FakePartner> change)
    {
        var changed = change(ThePartner(tenant));
        if (changed.Tenant != tenant) throw new ArgumentException("A partner keeps its tenant.", nameof(change));
        state.Partners.Put(changed);
        return changed;
    }

    public Guid NewId() => center.Sequence.NewId();

    /// <summary>Writes a line into the audit log of a partner.</summary>
    public void Record(TenantId partner, string operation, string resource, FakeCustomer? customer = null, Audited? values = null)
    {
        var words = operation.Replace("_", string.Empty, StringComparison.Ordinal);
        var record = new FakeAuditRecord
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{partner}_{customer?.Tenant.ToString() ?? string.Empty}_{words}_{state.Audit.NextTicks(now)}"),
            Partner = partner,
            Customer = customer?.Tenant,
            CustomerName = customer?.CompanyName,
            UserPrincipalName = Caller?.UserPrincipalName,
            ApplicationId = Caller?.Application,
            ResourceType = resource,
            OldValue = values?.Old,
            NewValue = values?.New,
            OperationType = operation,
            OperationDate = now,
            CorrelationId = CorrelationId,
            Details = values?.Details ?? [],
            ShownFrom = ShownFrom,
        };
        state.Audit.Add(record);
        _effects.Add(record);
    }

    /// <summary>Tells a partner something that is in no audit log.</summary>
    public void Tell(TenantId partner, WebhookEvent told) => _told.Add((partner, told));

    /// <summary>Makes two partners provider and reseller of each other, or ends that; nothing where it is so already.</summary>
    public bool Link(TenantId provider, TenantId reseller, bool active)
    {
        var former = state.Links.Find(provider, reseller);
        if ((former?.IsActive ?? false) == active) return false;
        var link = (former ?? new() { Provider = provider, Reseller = reseller, Since = now }) with
        {
            Since = active ? now : former!.Since,
            EndedAt = active ? null : now,
            ShownFrom = ShownFromAfter(former?.IsShown(now) ?? false, active),
        };
        state.Links.Put(link);
        var operation = active ? "create_partner_relationship" : "remove_partner_relationship";
        Record(provider, operation, "partner_relationship", values: Audited.Partnership(ThePartner(reseller), active));
        Record(reseller, operation, "partner_relationship", values: Audited.Partnership(ThePartner(provider), active));
        return true;
    }

    /// <summary>Gives a partner a relationship with a customer, or binds another partner to the one it has; false where all that is so already.</summary>
    public bool Relate(TenantId partner, FakeCustomer customer, TenantId? together = null, bool administration = false)
    {
        var former = state.Relationships.Find(partner, customer.Tenant);
        var isNew = former is not { IsActive: true };
        var kept = isNew ? ValueList<TenantId>.Empty : former!.Together;
        var bound = together is { } other && !kept.Contains(other) ? kept.Add(other) : kept;
        var hasAdministration = administration || (!isNew && former!.DelegatedAdministration);
        if (!isNew && bound.Equals(kept) && hasAdministration == former!.DelegatedAdministration) return false;
        state.Relationships.Put(new FakeRelationship
        {
            Partner = partner,
            Customer = customer.Tenant,
            Since = isNew ? now : former!.Since,
            Together = bound,
            DelegatedAdministration = hasAdministration,
            ShownFrom = isNew ? ShownFromAfter(former?.IsShown(now) ?? false, true) : former!.ShownFrom,
        });
        return true;
    }

    /// <summary>Ends a partner's relationship with a customer, and what binds it to those of other partners.</summary>
    public void Part(FakeRelationship relationship, FakeCustomer customer)
    {
        foreach (var other in relationship.Together)
        {
            if (state.Relationships.Find(other, customer.Tenant) is not { } theirs) continue;
            state.Relationships.Put(theirs with { Together = theirs.Together.Where(bound => bound != relationship.Partner).ToValueList() });
        }

        state.Relationships.Put(relationship with
        {
            EndedAt = now,
            DelegatedAdministration = false,
            ShownFrom = ShownFromAfter(relationship.IsShown(now), false),
        });
        var values = new Audited { Old = Audited.Relationship("reseller"), New = Audited.Relationship("none") };
        Record(relationship.Partner, "remove_partner_customer_relationship", "partner_customer_relationship", customer, values);
    }

    /// <summary>Whether the partner may look into and administer the customer's tenant: by delegated privileges, old or granular.</summary>
    public bool Administers(TenantId partner, TenantId customer) =>
        state.Relationships.Find(partner, customer) is { IsActive: true, DelegatedAdministration: true } || state.Granular.Administers(partner, customer);

    /// <summary>Ends a partner's delegated privileges; nothing where it has none.</summary>
    public void EndAdministration(TenantId partner, FakeCustomer customer, string operation)
    {
        if (state.Relationships.Find(partner, customer.Tenant) is not { IsActive: true, DelegatedAdministration: true } relationship) return;
        state.Relationships.Put(relationship with { DelegatedAdministration = false });
        Record(partner, operation, "partner_customer_dap", customer);
    }

    private DateTimeOffset? ShownFrom => delay.Value > TimeSpan.Zero ? now + delay.Value : null;

    private DateTimeOffset? ShownFromAfter(bool wasShown, bool isActive) => wasShown == isActive ? null : ShownFrom;
}
