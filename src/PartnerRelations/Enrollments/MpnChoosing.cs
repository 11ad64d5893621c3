using PartnerRelations.Transitions;

namespace PartnerRelations.Enrollments;

/// <summary>The MPN id: which profiles there are for whoever is signed in, and choosing one (E6, E7).</summary>
internal sealed class MpnChoosing(EnrollmentService service, Actor actor)
{
    public async Task<PartnerResult<IReadOnlyList<MpnProfileChoice>>> ListAsync(EnrollmentId enrollmentId, CancellationToken cancellationToken)
    {
        var found = await service.FindAsync(enrollmentId, actor, cancellationToken).ConfigureAwait(false);
        if (!found.TryGetValue(out var enrollment, out var errors)) return PartnerResult.Refused<IReadOnlyList<MpnProfileChoice>>(errors);
        var party = enrollment.PartyOf(actor);
        if (EnrollmentTransitions.Table.RefuseActor(EnrollmentAction.ChooseMpn, party, actor.Roles) is { } refusal) return PartnerResult.Refused<IReadOnlyList<MpnProfileChoice>>(refusal);
        var choices = new List<MpnProfileChoice>();
        foreach (var profile in await service.Mpns.ListAsync(actor.Identity, cancellationToken).ConfigureAwait(false))
        {
            var taking = await service.Store.FindTakingAsync(profile.MpnId, cancellationToken).ConfigureAwait(false);
            choices.Add(new() { Profile = profile, Refusals = ProfileRules.RefuseProfile(profile, enrollment, taking).ToValueList() });
        }

        return PartnerResult.Success<IReadOnlyList<MpnProfileChoice>>(choices);
    }

    public async Task<Judgement<EnrollmentEvent>> ChooseAsync(ChooseMpn command, Enrollment enrollment, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var facts = new MpnFacts { Rules = service.House.At(now), Enrollment = enrollment };
        if (MpnId.TryParse(command.MpnId, out var id))
        {
            var listed = await service.Mpns.ListAsync(actor.Identity, cancellationToken).ConfigureAwait(false);
            facts = facts with
            {
                Listed = listed.FirstOrDefault(profile => profile.MpnId == id),
                Taking = await service.Store.FindTakingAsync(id, cancellationToken).ConfigureAwait(false),
            };
        }

        return ProfileRules.ChooseMpn(command, facts, actor, now);
    }
}
