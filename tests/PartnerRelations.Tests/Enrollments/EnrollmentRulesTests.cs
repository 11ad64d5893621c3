using PartnerRelations.CspProgram;
using PartnerRelations.Enrollments;
using PartnerRelations.Events;
using PartnerRelations.Transitions;
using static PartnerRelations.Tests.Enrollments.EnrollmentSamples;

namespace PartnerRelations.Tests.Enrollments;

/// <summary>Every command in every state by everybody, through the rules.</summary>
public sealed class EnrollmentRulesTests
{
    public static TheoryData<EnrollmentStatus, EnrollmentAction, string> EveryCase =>
    [
        .. from state in Enum.GetValues<EnrollmentStatus>()
           from action in Enum.GetValues<EnrollmentAction>()
           from actor in new[] { "applicant", "visitor of the tenant", "other tenant", "customer", "reviewer", "system", "anonymous" }
           select (state, action, actor),
    ];

    [Theory]
    [MemberData(nameof(EveryCase))]
    public void The_rule_of_every_command_obeys_the_table_in_every_state_for_every_actor(EnrollmentStatus state, EnrollmentAction action, string who)
    {
        var enrollment = EnrollmentJudging.For(action, state);
        var actor = ActorOf(who);

        var judged = EnrollmentJudging.Judge(action, enrollment, actor);

        var expected = EnrollmentTransitions.Table.Find(state, action, enrollment.PartyOf(actor, EnrollmentJudging.TakesToken(action)), actor.Roles);
        judged.Errors.Select(error => error.Code).Should().Equal(expected.Refusal is { } refusal ? [refusal.Code] : []);
        if (judged.Change is { } change) Enrollment.Apply(enrollment, change).Status.Should().Be(expected.To);
        else expected.To.Should().BeNull();
    }

    [Theory]
    [InlineData(EnrollmentStatus.Draft, EnrollmentAction.SubmitAsDirectPartner)]
    [InlineData(EnrollmentStatus.InReview, EnrollmentAction.Approve)]
    public void E14_Where_the_rules_ask_for_no_agreement_qualified_is_passed_through(EnrollmentStatus state, EnrollmentAction action)
    {
        var enrollment = EnrollmentJudging.For(action, state);
        var actor = action == EnrollmentAction.Approve ? Reviewer : Applicant();

        var next = Enrollment.Apply(enrollment, EnrollmentJudging.Judge(action, enrollment, actor, SeedDay).Change!);

        next.Should().Match<Enrollment>(one => one.Status == EnrollmentStatus.Active && one.ActivatedAt == Now && one.Agreement == null);
    }

    [Fact]
    public void E5_Nothing_is_done_for_a_tenant_before_its_administrator_has_signed_in_but_confirm_change_and_withdraw()
    {
        var draft = Started(confirmed: false);
        foreach (var action in Enum.GetValues<EnrollmentAction>().Where(action => EnrollmentTransitions.Table.Find(EnrollmentStatus.Draft, action, EnrollmentParty.Applicant, EveryRole).To is not null))
        {
            var judged = EnrollmentJudging.Judge(action, action == EnrollmentAction.SubmitAsDirectPartner ? draft with { Path = EnrollmentPath.DirectPartner } : draft, Applicant());
            var isLet = action is EnrollmentAction.ConfirmTenant or EnrollmentAction.ChangeTenant or EnrollmentAction.Withdraw;
            judged.Errors.Select(error => error.Code).Should().Equal(isLet ? [] : ["enrollment.tenant_not_confirmed"], $"that is so of {action}");
        }
    }

    [Fact]
    public void An_enrollment_is_made_by_its_first_event_only_and_changed_by_the_next_version_only()
    {
        var draft = Filled();
        var header = new Func<long, EventHeader>(version => EventHeader.Next(Tenant, draft.Id.Value, version, Applicant(), Now));

        new Action(() => Enrollment.Apply(null, new EnrollmentWithdrawn { Header = header(0) })).Should().Throw<ArgumentException>();
        new Action(() => Enrollment.Apply(draft, new EnrollmentWithdrawn { Header = header(draft.Version + 1) })).Should().Throw<ArgumentException>();
        new Action(() => Enrollment.Apply(draft, new EnrollmentWithdrawn { Header = header(draft.Version - 1) })).Should().Throw<ArgumentException>();
        new Action(() => Enrollment.Apply(draft, new EnrollmentWithdrawn { Header = header(draft.Version) with { RecordId = Other.Value } })).Should().Throw<ArgumentException>();
        Enrollment.Apply(draft, new EnrollmentWithdrawn { Header = header(draft.Version) }).Version.Should().Be(draft.Version + 1);
    }

    [Fact]
    public void A_record_prints_no_personal_data()
    {
        var text = InState(EnrollmentStatus.Active).ToString();

        foreach (var secret in new[] { Contact.LastName, Contact.Email.Value, Contact.Phone.Value, Company.City, Support.Email.Value }) text.Should().NotContain(secret);
    }

    [Theory]
    [MemberData(nameof(States))]
    public void A_live_enrollment_takes_its_tenant_and_its_mpn_id_and_a_closed_one_nothing(EnrollmentStatus state)
    {
        var enrollment = InState(state);
        var isClosed = state is EnrollmentStatus.Rejected or EnrollmentStatus.Withdrawn or EnrollmentStatus.Deauthorized;

        enrollment.TakenTenant.Should().Be(isClosed ? null : Tenant);
        enrollment.TakenMpnId.Should().Be(isClosed ? null : Profile.MpnId);
        Started(confirmed: false).TakenTenant.Should().BeNull("nobody can bar a tenant that is not theirs");
    }

    public static TheoryData<EnrollmentStatus> States => [.. Enum.GetValues<EnrollmentStatus>()];

    internal static Actor ActorOf(string who) => who switch
    {
        "applicant" => Applicant(),
        "visitor of the tenant" => Applicant(PartnerRoles.None),
        "other tenant" => Actor.User(Other, Person, EveryRole),
        "customer" => Actor.Customer(Tenant, Person, EveryRole),
        "reviewer" => Reviewer,
        "system" => Actor.System("partner-center"),
        _ => Actor.Anonymous,
    };
}
