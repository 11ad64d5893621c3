using PartnerRelations.Customers;
using PartnerRelations.Testing.PartnerCenter.Answering;
using PartnerRelations.Testing.PartnerCenter.Webhooks;

namespace PartnerRelations.Testing.PartnerCenter.Granular;

/// <summary>How granular relationships go from one status to the next: asked for, consented to, and by the clock.</summary>
internal static class GranularLife
{
    /// <summary>How long a customer may take to consent (G4).</summary>
    private static readonly TimeSpan ConsentTime = TimeSpan.FromDays(90);

    /// <summary>How long what has ended is still shown (G9).</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromDays(365);

    /// <summary>By how much a relationship is extended at its end (G3).</summary>
    private static readonly TimeSpan Extension = TimeSpan.FromDays(180);

    public static FakeGranularRelationship Draft(Work work, TenantId partner, string name, ValueList<DirectoryRoleId> roles, string duration) => new()
    {
        Id = $"{work.NewId()}-{work.NewId()}",
        Partner = partner,
        DisplayName = name,
        Duration = duration,
        Roles = roles,
        CreatedAt = work.Now,
        ModifiedAt = work.Now,
    };

    /// <summary>A draft goes all the way at once: consented to, in force, and its roles given to the partner's Admin agents.</summary>
    public static FakeGranularRelationship Begin(Work work, FakeGranularRelationship draft, FakeCustomer customer)
    {
        var approved = ConsentAsCustomer(work, Lock(work, draft), customer);
        var assignment = new FakeAccessAssignment
        {
            Id = work.NewId(),
            Group = work.ThePartner(draft.Partner).AdminAgents().Id,
            Roles = draft.Roles,
            Status = FakeAssignmentStatus.Active,
            CreatedAt = work.Now,
            ModifiedAt = work.Now,
        };
        var active = work.Keep(InForce(work, approved) with { Assignments = [assignment] });
        work.Record(active, "activated");
        foreach (var operation in (string[])["created", "activated"]) work.Record(active, operation, assignment.Id);
        return active;
    }

    public static FakeGranularRelationship Lock(Work work, FakeGranularRelationship draft) =>
        work.Keep(draft with { Status = FakeGranularStatus.ApprovalPending, ChangesAt = work.Now + ConsentTime });

    /// <summary>The customer consents. It counts once the reseller has consented too, where it has to.</summary>
    public static FakeGranularRelationship ConsentAsCustomer(Work work, FakeGranularRelationship pending, FakeCustomer customer) =>
        Approve(work, pending with { HasCustomerConsented = true, Customer = customer.Tenant, CustomerName = pending.CustomerName ?? customer.CompanyName });

    /// <summary>The reseller answers what its provider made for it; a refusal ends it.</summary>
    public static FakeGranularRelationship AnswerAsReseller(Work work, FakeGranularRelationship pending, bool approves)
    {
        var answered = pending with { IsPartnerConsentPending = false };
        return approves ? Approve(work, answered) : work.Keep(Ended(work, answered, FakeGranularStatus.Terminated));
    }

    public static FakeGranularRelationship Terminate(Work work, FakeGranularRelationship active)
    {
        var ending = work.Keep(active with { Status = FakeGranularStatus.TerminationRequested, ChangesAt = work.Now + work.Options.GranularDelay });
        work.Record(ending, "termination_requested");
        return ending;
    }

    /// <summary>Does what is due at this moment, and not more: what follows from it is due later, or as the next.</summary>
    public static void Step(Work work, FakeGranularRelationship due)
    {
        var stepped = due;
        foreach (var operation in due.Operations.Where(operation => !operation.IsDone && operation.SucceedsAt <= work.Now)) stepped = Finish(work, stepped, operation);
        foreach (var assignment in due.Assignments.Where(assignment => assignment.ChangesAt <= work.Now)) stepped = Step(work, stepped, assignment);
        if (stepped.ChangesAt <= work.Now) StepStatus(work, stepped);
        else work.Keep(stepped);
    }

    /// <summary>What is to be kept of a changed relationship; its etag changes with it.</summary>
    public static FakeGranularRelationship Keep(this Work work, FakeGranularRelationship changed)
    {
        var kept = changed with { ModifiedAt = work.Now, Revision = changed.Revision + 1 };
        work.State.Granular.Put(kept);
        return kept;
    }

    /// <summary>Writes into the audit log of the partner, from where it is told to its webhook.</summary>
    public static void Record(this Work work, FakeGranularRelationship relationship, string operation, Guid? assignment = null)
    {
        var customer = relationship.Customer is { } tenant ? work.State.Customers.Find(tenant) : null;
        List<FakeAuditDetail> details = [new() { Key = WebhookEvents.GranularRelationship, Value = relationship.Id }];
        if (assignment is { } id) details.Add(new() { Key = WebhookEvents.AccessAssignment, Value = id.ToString() });
        var what = assignment is null ? "granular_admin_relationship" : "granular_admin_access_assignment";
        work.Record(relationship.Partner, $"{what}_{operation}", what, customer, new() { Details = details.ToValueList() });
    }

    private static FakeGranularRelationship Approve(Work work, FakeGranularRelationship pending)
    {
        if (!pending.HasCustomerConsented || pending.IsPartnerConsentPending) return work.Keep(pending);
        var approved = work.Keep(pending with { Status = FakeGranularStatus.Approved, ChangesAt = work.Now + work.Options.GranularDelay });
        work.Record(approved, "approved");
        return approved;
    }

    private static void StepStatus(Work work, FakeGranularRelationship due)
    {
        var soon = work.Now + work.Options.GranularDelay;
        switch (due.Status)
        {
            case FakeGranularStatus.Approved:
                work.Keep(due with { Status = FakeGranularStatus.Activating, ChangesAt = soon });
                break;
            case FakeGranularStatus.Activating:
                work.Record(work.Keep(InForce(work, due)), "activated");
                break;
            case FakeGranularStatus.Active when due.AutoExtendDuration == "P180D" && !due.Roles.Contains(DirectoryRoleId.GlobalAdministrator):
                work.Keep(due with { EndsAt = due.EndsAt + Extension, ChangesAt = due.EndsAt + Extension });
                break;
            case FakeGranularStatus.Active:
                work.Keep(due with { Status = FakeGranularStatus.Expiring, ChangesAt = soon });
                break;
            case FakeGranularStatus.ApprovalPending or FakeGranularStatus.Expiring:
                work.Record(work.Keep(Ended(work, due, FakeGranularStatus.Expired)), "expired");
                break;
            case FakeGranularStatus.TerminationRequested:
                work.Keep(due with { Status = FakeGranularStatus.Terminating, ChangesAt = soon });
                break;
            case FakeGranularStatus.Terminating:
                work.Record(work.Keep(Ended(work, due, FakeGranularStatus.Terminated) with { EndsAt = work.Now }), "terminated");
                break;
            default:
                work.State.Granular.Remove(due.Id);
                work.Record(due, "cleaned_up");
                break;
        }
    }

    private static FakeGranularRelationship InForce(Work work, FakeGranularRelationship approved)
    {
        var ends = work.Now + GranularDuration.Parse(approved.Duration)!.Value;
        return approved with { Status = FakeGranularStatus.Active, ActivatedAt = work.Now, EndsAt = ends, ChangesAt = ends };
    }

    private static FakeGranularRelationship Ended(Work work, FakeGranularRelationship relationship, FakeGranularStatus status) =>
        relationship with { Status = status, ChangesAt = work.Now + Memory, Assignments = [] };

    private static FakeGranularRelationship Step(Work work, FakeGranularRelationship relationship, FakeAccessAssignment due)
    {
        if (due.Status == FakeAssignmentStatus.Deleting)
        {
            work.Record(relationship, "deleted", due.Id);
            return relationship with { Assignments = relationship.Assignments.Where(assignment => assignment.Id != due.Id).ToValueList() };
        }

        var hasGroup = work.State.Partners.Find(relationship.Partner)?.AllGroups().Any(group => group.Id == due.Group) == true;
        if (hasGroup) work.Record(relationship, "activated", due.Id);
        return relationship.With(due.Changed(work, assignment => assignment with { Status = hasGroup ? FakeAssignmentStatus.Active : FakeAssignmentStatus.Error, ChangesAt = null }));
    }

    private static FakeGranularRelationship Finish(Work work, FakeGranularRelationship relationship, FakeGranularOperation operation)
    {
        var finished = relationship with { Operations = relationship.Operations.Select(one => one.Id == operation.Id ? one with { IsDone = true } : one).ToValueList() };
        if (operation.Assignment is not { } id) return finished with { Roles = operation.Roles };
        if (finished.Assignments.FirstOrDefault(assignment => assignment.Id == id) is not { } changing) return finished;
        work.Record(finished, "updated", id);
        return finished.With(changing.Changed(work, assignment => assignment with { Roles = operation.Roles }));
    }

    /// <summary>The relationship with a changed assignment, or one more.</summary>
    public static FakeGranularRelationship With(this FakeGranularRelationship relationship, FakeAccessAssignment changed) => relationship with
    {
        Assignments = relationship.Assignments.Any(assignment => assignment.Id == changed.Id)
            ? relationship.Assignments.Select(assignment => assignment.Id == changed.Id ? changed : assignment).ToValueList()
            : relationship.Assignments.Add(changed),
    };

    public static FakeAccessAssignment Changed(this FakeAccessAssignment assignment, Work work, Func<FakeAccessAssignment, FakeAccessAssignment> change) =>
        change(assignment) with { ModifiedAt = work.Now, Revision = assignment.Revision + 1 };
}
