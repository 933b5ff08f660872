package org.nurtureadvisor.rules.page;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

import org.nurtureadvisor.vocabulary.Ask;
import org.nurtureadvisor.vocabulary.Channel;
import org.nurtureadvisor.vocabulary.Contact;
import org.nurtureadvisor.vocabulary.LadderStep;
import org.nurtureadvisor.vocabulary.ModelKind;
import org.nurtureadvisor.vocabulary.Moment;

/** What pages say by themselves, in German. */
@Localized("de")
public interface GermanPageWords extends PageWords {

    @Override
    @Message("de")
    String language();

    @Override
    @Message("Regelbuch")
    String ruleBook();

    @Override
    @Message("Beziehungsmodelle")
    String models();

    @Override
    @Message(
            "Jedes Modell ist eine Art zu sagen, wo eine Beziehung steht. Sie stehen in der Reihenfolge, in der sie"
                    + " ausgewertet werden. Zuerst kommen diejenigen, die ein Merkmal folgern, nach dem die anderen"
                    + " fragen können.")
    String aboutModels();

    @Override
    @Message(
            "{#when kind}"
                    + "{#is LADDER}Eine Leiter: Ein Kunde steht auf der höchsten Stufe, deren Kriterien zusammen mit"
                    + " denen jeder verlangten Stufe darunter erfüllt sind."
                    + "{#is STRATA}Schichten: Von allen Stufen, deren Kriterien erfüllt sind, zählt die höchste,"
                    + " sofern keine vorrangige darunter ist."
                    + "{#is TYPES}Typen: Die Stufen haben keine Reihenfolge, und ein Kunde ist von dem Typ, der den"
                    + " größten Anteil seiner Punkte bekommt. Der zweite wird als nächststärkster genannt; unter"
                    + " Gleichen geht vor, wer auf dieser Seite zuerst steht, mit einer Warnung."
                    + "{#is LEVEL}Ein Grad: Er misst eines, von niedrig bis äußerst hoch, wonach andere Modelle"
                    + " fragen können."
                    + "{/when}")
    String kind(ModelKind kind);

    @Override
    @Message(
            "{#when kind}"
                    + "{#is LADDER}Leiter{#is STRATA}Schichten{#is TYPES}Typen{#is LEVEL}Grad"
                    + "{/when}")
    String kindName(ModelKind kind);

    @Override
    @Message("Was es folgert, ist das Merkmal {fact}.")
    String concludes(String fact);

    @Override
    @Message(
            "{#if forwardOnly && dwellDays > 0}"
                    + "Eine einmal erreichte Stufe geht nie verloren, und ein Kunde bleibt mindestens {dwellDays}"
                    + " {#if dwellDays == 1}Tag{#else}Tage{/if} auf ihr, bevor er weiterkommt."
                    + "{#else if forwardOnly}"
                    + "Eine einmal erreichte Stufe geht nie verloren; aufwärts ist jeder Wechsel jederzeit erlaubt."
                    + "{#else if dwellDays > 0}"
                    + "Ein Kunde bleibt mindestens {dwellDays} {#if dwellDays == 1}Tag{#else}Tage{/if} auf einer"
                    + " Stufe, bevor er auf eine höhere kommt; abwärts ist jeder Wechsel jederzeit erlaubt."
                    + "{#else}"
                    + "Jeder Wechsel der Stufe ist jederzeit erlaubt."
                    + "{/if}")
    String policy(boolean forwardOnly, int dwellDays);

    @Override
    @Message("Quelle: {source}")
    String source(String source);

    @Override
    @Message("{#if ordered}Stufen, die niedrigste zuerst{#else}Typen{/if}")
    String stages(boolean ordered);

    @Override
    @Message("Stufe {place} von {all}")
    String place(int place, int all);

    @Override
    @Message("Für das Unternehmen")
    String forBusiness();

    @Override
    @Message("Für den Kunden")
    String forClient();

    @Override
    @Message("Freiwillig: Ein Kunde kann sie überspringen.")
    String optional();

    @Override
    @Message("Vorrangig: Wo sie erreicht ist, geht sie jeder höheren Stufe vor.")
    String dominating();

    @Override
    @Message("{#if ordered}Wie ein Kunde hierher kommt{#else}Was dafür spricht{/if}")
    String ways(boolean ordered);

    @Override
    @Message("Jede dieser Regeln genügt für sich.")
    String anyWay();

    @Override
    @Message("{#if points == 1}1 Punkt{#else}{points} Punkte{/if}")
    String points(int points);

    @Override
    @Message(
            "{#if criteria == 1}Dies muss für den Kunden gelten:{#else}All dies muss für den Kunden gelten:{/if}")
    String criteria(int criteria);

    @Override
    @Message("Immer")
    String always();

    @Override
    @Message("Was zu tun ist")
    String advice();

    @Override
    @Message(
            "{#when heading}"
                    + "{#is NO_STAGE}Wo keine Stufe bekannt ist"
                    + "{#is ANY_STAGE}Auf jeder Stufe"
                    + "{#is SKIPPED}Wo eine Stufe übersprungen wurde"
                    + "{#is MOVE}Nach einem Wechsel oder bei Stillstand"
                    + "{/when}")
    String heading(Heading heading);

    @Override
    @Message("Weil")
    String because();

    @Override
    @Message("Wann")
    String when();

    @Override
    @Message("Wer")
    String who();

    @Override
    @Message(
            "{#if days == 0}am selben Tag{#else if days == 1}binnen 1 Tag{#else}binnen {days} Tagen{/if}")
    String within(int days);

    @Override
    @Message("Stufe des Vertrauens")
    String ladderStep();

    @Override
    @Message(
            "{#when step}"
                    + "{#is LAGNIAPPE}Zugabe{#is SUGGESTED}Vorschlag{#is REQUESTED}Anfrage"
                    + "{#is EXPECTED}Erwartung"
                    + "{/when}")
    String step(LadderStep step);

    @Override
    @Message("Wie")
    String approach();

    @Override
    @Message(
            "{#when contact}"
                    + "{#is NONE}Arbeit im Haus{#is SERVICE}eine Antwort, eine Frage oder eine Wiedergutmachung"
                    + "{#is MARKETING}eine Zugabe oder ein Vorschlag"
                    + "{/when}")
    String contact(Contact contact);

    @Override
    @Message(
            "{#when asks}"
                    + "{#is NOTHING}bittet um nichts{#is FEEDBACK}bittet um eine Meinung"
                    + "{#is SALE}bittet um einen Auftrag"
                    + "{#is RENEWAL}bittet um eine Verlängerung{#is TESTIMONIAL}bittet um ein öffentliches Lob"
                    + "{#is REFERRAL}bittet um eine Empfehlung{#is JOINT_PROJECT}bittet um ein gemeinsames Projekt"
                    + "{/when}")
    String asks(Ask asks);

    @Override
    @Message(
            "{#when channel}"
                    + "{#is EMAIL}per E-Mail{#is PHONE}am Telefon{#is MEETING}bei einem Treffen{#is CHAT}im Chat"
                    + "{#is POST}mit der Post{#is SMS}per Textnachricht{#is SOCIAL}über soziale Medien"
                    + "{/when}")
    String channel(Channel channel);

    @Override
    @Message(
            "{#when moment}"
                    + "{#is INITIATION}Ein entscheidender Augenblick, der Anfang: Aufmerksamkeit ist da und"
                    + " muss zu Interesse werden."
                    + "{#is CULMINATION}Ein entscheidender Augenblick, der Höhepunkt: Vertrauen ist da und"
                    + " muss zu einer Vereinbarung werden."
                    + "{/when}")
    String moment(Moment moment);

    @Override
    @Message("Dringlichkeit")
    String priority();

    @Override
    @Message("{priority} von 100")
    String priorityOf(int priority);

    @Override
    @Message("Bekannt als")
    String knownAs();

    @Override
    @Message("{code}{#if topic != code}, zum Thema {topic}{/if}")
    String named(String code, String topic);

    @Override
    @Message("Der Gedanke dahinter")
    String thought();

    @Override
    @Message("Regel")
    String rule();

    @Override
    @Message("Warnungen")
    String warnings();

    @Override
    @Message("Was einen zweiten Blick verdient.")
    String aboutWarnings();

    @Override
    @Message("Auslassungspunkte (…) stehen für eine Zahl, die von Kunde zu Kunde verschieden ist.")
    String ellipsis();

    @Override
    @Message("Erstellt aus den geltenden Regeln, Ausgabe {release}.")
    String madeFrom(String release);
}
