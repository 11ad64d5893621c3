using PartnerRelations.Customers;

namespace PartnerRelations.Testing.PartnerCenter;

/// <summary>
/// A granular delegated admin relationship (GDAP): what a partner may administer for a customer once both have consented, until it ends.
/// Immutable; it changes by calls on Graph, by levers and by the clock.
/// </summary>
public sealed record FakeGranularRelationship
{
    /// <summary>Two GUIDs joined with a dash.</summary>
    public required string Id { get; init; }

    /// <summary>The partner that administers.</summary>
    public required TenantId Partner { get; init; }

    /// <summary>Its name, which no other relationship of the partner has; 50 characters at most.</summary>
    public required string DisplayName { get; init; }

    /// <summary>How long it lasts, from <c>P1D</c> to <c>P2Y</c>.</summary>
    public required string Duration { get; init; }

    /// <summary><c>P180D</c> where it is extended at its end by so much; <c>PT0S</c> or <c>P0D</c> where it is not. One with Global Administrator among its roles never is.</summary>
    public string AutoExtendDuration { get; init; } = "PT0S";

    /// <summary>The roles in the customer's tenant.</summary>
    public required ValueList<DirectoryRoleId> Roles { get; init; }

    /// <summary>The customer; null where any may still consent.</summary>
    public TenantId? Customer { get; init; }

    /// <summary>What the relationship calls the customer.</summary>
    public string? CustomerName { get; init; }

    /// <summary>Where it stands.</summary>
    public FakeGranularStatus Status { get; init; }

    /// <summary>When it was created.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it changed last.</summary>
    public required DateTimeOffset ModifiedAt { get; init; }

    /// <summary>When it came into force; null before.</summary>
    public DateTimeOffset? ActivatedAt { get; init; }

    /// <summary>When it ends or has ended; null before it comes into force.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>The provider that made it for its reseller; null where the partner made it itself.</summary>
    public TenantId? IndirectProvider { get; init; }

    /// <summary>Whether the reseller for whom it was made has not answered yet.</summary>
    public bool IsPartnerConsentPending { get; init; }

    /// <summary>Whether the customer has consented.</summary>
    public bool HasCustomerConsented { get; init; }

    /// <summary>When it changes by itself: the end of a step, of an unanswered request (90 days), of its time, or of its memory (a year).</summary>
    public DateTimeOffset? ChangesAt { get; init; }

    /// <summary>How often it has changed; its etag follows from it.</summary>
    public int Revision { get; init; }

    /// <summary>Which groups have which roles.</summary>
    public ValueList<FakeAccessAssignment> Assignments { get; init; } = [];

    /// <summary>What was asked of it on Graph.</summary>
    public ValueList<FakeGranularRequest> Requests { get; init; } = [];

    /// <summary>Changes that went on after their calls.</summary>
    public ValueList<FakeGranularOperation> Operations { get; init; } = [];

    /// <summary>The address on which the customer's administrator consents; <see cref="FakePartnerCenter.FollowInvitation"/> follows it.</summary>
    public string InvitationUrl => $"https://admin.microsoft.com/AdminPortal/Home#/partners/invitation/granularAdminRelationships/{Id}";

    /// <summary>Name and status.</summary>
    public override string ToString() => $"{DisplayName} ({Status})";
}

/// <summary>Where a granular relationship stands, as Graph says it.</summary>
public enum FakeGranularStatus
{
    /// <summary>A draft.</summary>
    Created,

    /// <summary>It waits for consent.</summary>
    ApprovalPending,

    /// <summary>Everybody has consented.</summary>
    Approved,

    /// <summary>It is being made.</summary>
    Activating,

    /// <summary>In force.</summary>
    Active,

    /// <summary>Its time is over, and it is being ended.</summary>
    Expiring,

    /// <summary>Its time, or that to consent, is over.</summary>
    Expired,

    /// <summary>Somebody has asked to end it.</summary>
    TerminationRequested,

    /// <summary>It is being ended.</summary>
    Terminating,

    /// <summary>Ended, or refused by the reseller.</summary>
    Terminated,
}

/// <summary>The roles that a security group of the partner's has by a granular relationship.</summary>
public sealed record FakeAccessAssignment
{
    /// <summary>The assignment's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The group.</summary>
    public required Guid Group { get; init; }

    /// <summary>The roles, all of them roles of the relationship.</summary>
    public required ValueList<DirectoryRoleId> Roles { get; init; }

    /// <summary>Where it stands.</summary>
    public FakeAssignmentStatus Status { get; init; }

    /// <summary>When it was created.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it changed last.</summary>
    public required DateTimeOffset ModifiedAt { get; init; }

    /// <summary>When the step under way ends; null where there is none.</summary>
    public DateTimeOffset? ChangesAt { get; init; }

    /// <summary>How often it has changed; its etag follows from it.</summary>
    public int Revision { get; init; }
}

/// <summary>Where an assignment stands, as Graph says it.</summary>
public enum FakeAssignmentStatus
{
    /// <summary>It is being made.</summary>
    Pending,

    /// <summary>In force.</summary>
    Active,

    /// <summary>It is being taken back; afterwards it is gone.</summary>
    Deleting,

    /// <summary>It came to nothing, because the partner has no such group.</summary>
    Error,
}

/// <summary>Something that was asked of a granular relationship; it is granted with the answer.</summary>
public sealed record FakeGranularRequest
{
    /// <summary>The request's id.</summary>
    public required Guid Id { get; init; }

    /// <summary><c>lockForApproval</c>, <c>terminate</c>, <c>approve</c> or <c>reject</c>.</summary>
    public required string Action { get; init; }

    /// <summary>When it was asked.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>From when on it shows as succeeded.</summary>
    public required DateTimeOffset SucceedsAt { get; init; }
}

/// <summary>A change of roles that goes on after its call was answered.</summary>
public sealed record FakeGranularOperation
{
    /// <summary>The operation's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The assignment that it changes; null for the relationship itself.</summary>
    public Guid? Assignment { get; init; }

    /// <summary>The roles that there are to be.</summary>
    public required ValueList<DirectoryRoleId> Roles { get; init; }

    /// <summary>When it was asked.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it is done.</summary>
    public required DateTimeOffset SucceedsAt { get; init; }

    /// <summary>Whether it is done.</summary>
    public bool IsDone { get; init; }
}
